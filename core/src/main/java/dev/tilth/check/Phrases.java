package dev.tilth.check;

import dev.tilth.text.WordRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds any of a list of phrases among words, one look-up a word. Immutable. */
final class Phrases {
    private static final int SLOTS = 256;

    private final Phrase[][] bySlot = new Phrase[SLOTS][];

    private record Phrase(String text, List<Long> hashes) {
        static Phrase of(String text) {
            WordRange words = WordRange.of(text);
            List<Long> hashes = new ArrayList<>();
            for (int i = 0; i < words.count(); i++) {
                hashes.add(words.hash(i));
            }
            return new Phrase(text, hashes);
        }

        boolean startsAt(WordRange words, int at) {
            if (at + hashes.size() > words.count()) {
                return false;
            }
            for (int i = 0; i < hashes.size(); i++) {
                if (words.hash(at + i) != hashes.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    Phrases(List<String> texts) {
        Arrays.fill(bySlot, new Phrase[0]);
        for (String text : texts) {
            Phrase phrase = Phrase.of(text);
            int slot = slot(phrase.hashes().get(0));
            bySlot[slot] = Arrays.copyOf(bySlot[slot], bySlot[slot].length + 1);
            bySlot[slot][bySlot[slot].length - 1] = phrase;
        }
    }

    /** The phrase that starts earliest among the first {@code limit} words; empty where there is none. */
    String find(WordRange words, int limit) {
        int end = Math.min(limit, words.count());
        for (int i = 0; i < end; i++) {
            for (Phrase phrase : bySlot[slot(words.hash(i))]) {
                if (phrase.startsAt(words, i)) {
                    return phrase.text();
                }
            }
        }
        return "";
    }

    private static int slot(long hash) {
        return (int) hash & (SLOTS - 1);
    }
}
