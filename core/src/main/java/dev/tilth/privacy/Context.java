package dev.tilth.privacy;

import com.ibm.icu.lang.UCharacter;
import java.util.Set;

/**
 * The whole words around a place: what decides when the form of a value does not. Never parts of words; {@code
 * snake_case} and {@code camelCase} are several words. A value that was found, and a placeholder, is one word that tells
 * nothing: so redacting a redacted text changes nothing.
 *
 * @param most how many words back to look within the sentence
 * @param words that speak for the value, folded
 * @param against words that speak against it, folded; the nearer word wins
 */
record Context(int most, Set<String> words, Set<String> against) {
    private static final int LONGEST_WORD = 24;
    private static final int LONGEST_GAP = 16;
    private static final int SCRIPTS_WITHOUT_SPACES = 0x2E80;

    private static final Set<String> ABBREVIATIONS = Set.of("tel", "ph", "no", "nr", "fax", "mob", "тел", "num");

    /** What the nearest telling word says. */
    enum Says {
        FOR,
        AGAINST,
        NOTHING
    }

    /** Reads back from {@code at}. */
    Says before(CharSequence text, int at, Finds finds) {
        int end = at;
        for (int seen = 0; seen < most; seen++) {
            end = wordEnd(text, end, seen > 0);
            if (end <= 0) {
                return Says.NOTHING;
            }
            int start = Math.min(finds.startOf(end), placeholderStart(text, end));
            if (start == end) {
                start = wordStart(text, end);
                String word = lower(text, start, end);
                if (says(word, against)) {
                    return Says.AGAINST;
                }
                if (says(word, words)) {
                    return Says.FOR;
                }
            }
            end = start;
        }
        return Says.NOTHING;
    }

    /** Whether the first word after {@code at}, at most 2 characters on, is one of {@code words}. */
    static boolean after(CharSequence text, int at, Set<String> words) {
        int start = at;
        while (start < at + 2 && !isWordPart(Chars.at(text, start))) {
            start++;
        }
        int end = start;
        while (end < start + LONGEST_WORD && isWordPart(Chars.at(text, end))) {
            end++;
        }
        return end > start && Chars.at(text, start - 1) != '[' && words.contains(lower(text, start, end));
    }

    /** End of the word before {@code from}, or of a placeholder; -1 where there is none in the same sentence. */
    private static int wordEnd(CharSequence text, int from, boolean named) {
        int end = from;
        int gap = 0;
        while (end > 0 && gap < LONGEST_GAP && !isWordPart(text.charAt(end - 1))) {
            char c = text.charAt(end - 1);
            if (endsSentence(text, end, from) || (named && endsMember(text, end - 1))) {
                return -1;
            }
            if (placeholderStart(text, end) < end) {
                return end;
            }
            gap += c == '"' ? 0 : 1;
            end--;
        }
        return gap < LONGEST_GAP ? end : -1;
    }

    /** Start of the placeholder that ends before {@code end}; {@code end} where none does. */
    private static int placeholderStart(CharSequence text, int end) {
        if (Chars.at(text, end - 1) != ']') {
            return end;
        }
        int start = end - 1;
        while (end - start < LONGEST_WORD
                && (Chars.isUpper(Chars.at(text, start - 1)) || isNumbering(text, start - 1))) {
            start--;
        }
        return start < end - 1 && Chars.at(text, start - 1) == '[' ? start - 1 : end;
    }

    private static boolean isNumbering(CharSequence text, int at) {
        return Chars.at(text, at) == '_' || Chars.isDigit(Chars.at(text, at));
    }

    private static boolean endsSentence(CharSequence text, int end, int from) {
        char c = text.charAt(end - 1);
        boolean stop = c == '!' || c == '?' || c == ';' || c == '.';
        return stop && end < from && text.charAt(end) == ' ' && !isAbbreviation(text, end - 1);
    }

    /** Whether another member of a JSON object ends here: its name says nothing of the next one's value. */
    private static boolean endsMember(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c != ',') {
            return c == '{' || c == '}';
        }
        int next = at + 1;
        while (next < at + 3 && Chars.isSpace(Chars.at(text, next))) {
            next++;
        }
        return Chars.at(text, next) == '"' || Chars.at(text, next) == '\\' || Chars.at(text, at - 1) == '"';
    }

    /** Whether the full stop at {@code at} ends {@code Tel.} or the like, not a sentence. */
    private static boolean isAbbreviation(CharSequence text, int at) {
        int start = wordStart(text, at);
        boolean named = Chars.isUpper(Chars.at(text, start)) || ABBREVIATIONS.contains(lower(text, start, at));
        return text.charAt(at) == '.' && at - start <= 5 && named;
    }

    private static int wordStart(CharSequence text, int end) {
        int start = end;
        while (start > 0
                && end - start < LONGEST_WORD
                && isWordPart(text.charAt(start - 1))
                && !isHump(text, start, end)) {
            start--;
        }
        int unescaped = Chars.skipEscape(text, start);
        return unescaped < end ? unescaped : start;
    }

    private static boolean isHump(CharSequence text, int at, int end) {
        return at < end
                && Chars.isUpper(text.charAt(at))
                && Chars.isLetter(text.charAt(at - 1))
                && !Chars.isUpper(text.charAt(at - 1));
    }

    private static boolean isWordPart(char c) {
        return Chars.isAlnum(c) || (c >= 128 && UCharacter.isLetter(c));
    }

    private static boolean says(String word, Set<String> words) {
        if (words.contains(word)) {
            return true;
        }
        if (word.isEmpty() || word.charAt(0) < SCRIPTS_WITHOUT_SPACES) {
            return false;
        }
        for (String one : words) {
            if (one.charAt(0) >= SCRIPTS_WITHOUT_SPACES && word.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /** The words of a text that spaces and line ends part. */
    static Set<String> words(String listed) {
        return Set.of(listed.strip().split("\\s+"));
    }

    private static String lower(CharSequence text, int from, int to) {
        char[] folded = new char[to - from];
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return UCharacter.foldCase(text.subSequence(from, to).toString(), true);
            }
            folded[i - from] = Chars.isUpper(c) ? (char) (c | 32) : c;
        }
        return new String(folded);
    }
}
