package dev.tilth.check;

import dev.tilth.text.WordRange;
import java.util.Arrays;
import java.util.List;

/** Finds any of a list of phrases among words, one look-up a word, by the word and the next. Immutable. */
final class Phrases {
    private static final int SLOTS = 2048;

    private final Phrase[][] bySlot = new Phrase[SLOTS][];

    private static final class Phrase {
        private final String text;
        private final long[] hashes;

        Phrase(String text) {
            WordRange words = WordRange.of(text);
            this.text = text;
            this.hashes = new long[words.count()];
            Arrays.setAll(hashes, words::hash);
        }

        boolean startsAt(WordRange words, int at) {
            if (at + hashes.length > words.count()) {
                return false;
            }
            for (int i = 0; i < hashes.length; i++) {
                if (words.hash(at + i) != hashes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @param texts of two words or more each
     * @throws IllegalArgumentException for a text of fewer
     */
    Phrases(List<String> texts) {
        Arrays.fill(bySlot, new Phrase[0]);
        for (String text : texts) {
            Phrase phrase = new Phrase(text);
            if (phrase.hashes.length < 2) {
                throw new IllegalArgumentException("a phrase has two words or more, and this has not: " + text);
            }
            int slot = slot(phrase.hashes[0], phrase.hashes[1]);
            bySlot[slot] = Arrays.copyOf(bySlot[slot], bySlot[slot].length + 1);
            bySlot[slot][bySlot[slot].length - 1] = phrase;
        }
    }

    /** The phrase that starts earliest among the first {@code limit} words; empty where there is none. */
    String find(WordRange words, int limit) {
        int end = Math.min(limit, words.count() - 1);
        for (int i = 0; i < end; i++) {
            for (Phrase phrase : bySlot[slot(words.hash(i), words.hash(i + 1))]) {
                if (phrase.startsAt(words, i)) {
                    return phrase.text;
                }
            }
        }
        return "";
    }

    private static int slot(long first, long second) {
        return (int) (first * 31 + second) & (SLOTS - 1);
    }
}
