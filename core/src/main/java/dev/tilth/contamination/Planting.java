package dev.tilth.contamination;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A way in which an item gets into training data; with it, known items are planted to see whether they are found. */
enum Planting {
    VERBATIM(Plants.Group.ANY) {
        @Override
        Example plant(Question item) {
            return asked(item.shown());
        }
    },
    REWRAPPED(Plants.Group.LONG) {
        @Override
        Example plant(Question item) {
            StringBuilder lines = new StringBuilder();
            int words = 0;
            for (String word : words(item.shown())) {
                lines.append(word).append(++words % WORDS_A_LINE == 0 ? "\n    " : " ");
            }
            return asked(lines.toString());
        }
    },
    CASE_AND_PUNCTUATION(Plants.Group.ANY) {
        @Override
        Example plant(Question item) {
            return asked(restyled(item.shown()));
        }
    },
    IN_A_LONG_TEXT(Plants.Group.LONG) {
        @Override
        Example plant(Question item) {
            return asked(Filler.words(LONG) + " " + item.shown() + " " + Filler.words(LONG));
        }
    },
    SHORT_IN_A_TEXT(Plants.Group.SHORT) {
        @Override
        Example plant(Question item) {
            return asked(Filler.words(WORDS_A_LINE) + ". " + item.stem() + " " + Filler.words(WORDS_A_LINE));
        }
    },
    WITHOUT_SPACES(Plants.Group.WITHOUT_SPACES) {
        @Override
        Example plant(Question item) {
            return asked(Filler.words(WORDS_A_LINE) + ": " + restyled(item.shown()));
        }
    },
    OPTIONS_SHUFFLED(Plants.Group.WITH_OPTIONS) {
        @Override
        Example plant(Question item) {
            StringBuilder text = new StringBuilder(item.stem());
            for (int i = 0; i < item.options().size(); i++) {
                int from = (i + 1) % item.options().size();
                text.append('\n')
                        .append((char) ('A' + i % LETTERS))
                        .append(". ")
                        .append(item.options().get(from));
            }
            return asked(text.toString());
        }
    },
    ANSWER_ALONE(Plants.Group.WITH_ANSWER) {
        @Override
        Example plant(Question item) {
            return Example.chat(Message.user(Filler.words(WORDS_A_LINE)), Message.assistant(item.answer()));
        }
    },
    /** Every fourth word another one: what no comparison of words finds, and a person does in other ways still. */
    PARAPHRASED(Plants.Group.LONG) {
        @Override
        Example plant(Question item) {
            List<String> changed = new ArrayList<>(words(item.shown()));
            for (int i = 0; i < changed.size(); i += WORDS_KEPT) {
                changed.set(i, "rather");
            }
            return asked(String.join(" ", changed));
        }
    };

    private static final int WORDS_A_LINE = 8;
    private static final int WORDS_KEPT = 4;
    private static final int LONG = 1000;
    private static final int LETTERS = 26;

    private final Plants.Group group;

    Planting(Plants.Group group) {
        this.group = group;
    }

    /** Which items can be planted in this way. */
    Plants.Group group() {
        return group;
    }

    /** The name that the report uses. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A training row that holds the item in this way. */
    abstract Example plant(Question item);

    private static Example asked(String prompt) {
        return Example.chat(Message.user(prompt), Message.assistant("B"));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** ASCII letters turn their case, punctuation turns into other punctuation. */
    private static String restyled(String text) {
        StringBuilder changed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            boolean lower = c >= 'a' && c <= 'z';
            if (upper || lower) {
                changed.append((char) (c ^ ' '));
            } else {
                changed.append(",.;:!?，。、；：！？".indexOf(c) >= 0 ? " -- " : c);
            }
        }
        return changed.toString();
    }

    /** Text that no item is made of. */
    private static final class Filler {
        private static final String[] WORDS = {
            "meadow", "slowly", "seven", "copper", "under", "kettle", "morning", "drifts", "over", "harbour", "quiet",
            "amber", "ladder", "and", "turns", "the", "old", "lantern", "beside", "river", "of", "paper", "boats",
            "while", "thunder", "folds", "a", "velvet", "map"
        };

        /** The same words each time, in an order that does not repeat within a run of an item. */
        static String words(int count) {
            StringBuilder text = new StringBuilder();
            long state = count;
            for (int i = 0; i < count; i++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                text.append(i == 0 ? "" : " ").append(WORDS[(int) Long.remainderUnsigned(state >>> 33, WORDS.length)]);
            }
            return text.toString();
        }
    }
}
