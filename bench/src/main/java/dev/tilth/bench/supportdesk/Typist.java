package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What fingers do to a text: small letters, capitals, slips. Words with digits, and what is not a word, stay. */
enum Typist {
    CAREFUL {
        @Override
        String type(String text, Dice dice) {
            return text;
        }
    },
    SMALL {
        @Override
        String type(String text, Dice dice) {
            return words(text, word -> word.toLowerCase(Locale.ROOT));
        }
    },
    LOUD {
        @Override
        String type(String text, Dice dice) {
            return words(text, word -> word.toUpperCase(Locale.ROOT)) + "!!";
        }
    },
    SLOPPY {
        @Override
        String type(String text, Dice dice) {
            return words(text, word -> dice.chance(9) ? slip(word, dice) : word);
        }
    },
    BREATHLESS {
        @Override
        String type(String text, Dice dice) {
            return words(text, word -> word.toLowerCase(Locale.ROOT)).replace(". ", "... ");
        }
    };

    /** Words that carry a number, a negation or a measure: a slip in them would change what is said. */
    private static final Set<String> TELLING =
            Set.copyOf(List.of(("without nothing nobody neither nowhere cannot unable"
                            + " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty eighty ninety"
                            + " seventy hundred thousand second seconds minutes metres kilogram kilograms kilos centimetres percent currency"
                            + " monday tuesday wednesday thursday friday saturday sunday january february march april august september"
                            + " october november december")
                    .split(" ", -1)));

    abstract String type(String text, Dice dice);

    static Typist mood(Dice dice) {
        int roll = dice.below(100);
        return roll < 58 ? CAREFUL : roll < 74 ? SLOPPY : roll < 90 ? SMALL : roll < 97 ? BREATHLESS : LOUD;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    interface Change {
        String of(String word);
    }

    /** Two neighbouring letters inside the word exchanged. */
    static String slip(String word, Dice dice) {
        if (word.length() < 6 || TELLING.contains(word) || !isSmall(word)) {
            return word;
        }
        int at = dice.between(1, word.length() - 3);
        char[] letters = word.toCharArray();
        char held = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = held;
        return new String(letters);
    }

    static boolean isSmall(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Changes every run of ASCII letters that stands between blanks and marks of a sentence. */
    static String words(String text, Change change) {
        StringBuilder out = new StringBuilder();
        for (String part : parts(text)) {
            out.append(part.chars().allMatch(Typist::isLetter) ? change.of(part) : part);
        }
        return out.toString();
    }

    /** The text cut into plain words and what is between them. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isLetter(text.charAt(end))) {
                end++;
            }
            if (end > at && isFree(text, at - 1, -1) && isFree(text, end, 1)) {
                if (at > start) {
                    parts.add(text.substring(start, at));
                }
                parts.add(text.substring(at, end));
                start = end;
            }
            at = Math.max(end, at + 1);
        }
        if (start < text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isFree(String text, int at, int outwards) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char c = text.charAt(at);
        int beyond = at + outwards;
        boolean open = beyond < 0 || beyond >= text.length() || Character.isWhitespace(text.charAt(beyond));
        return Character.isWhitespace(c) || c == ',' || ((c == '.' || c == '?' || c == '!' || c == ';') && open);
    }
}
