package dev.tilth.check;

import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds any of a list of phrases among words, one look-up a word. Immutable. */
final class Phrases {
    private static final int SLOTS = 256;

    private final List<List<long[]>> bySlot = new ArrayList<>();
    private final List<List<String>> textBySlot = new ArrayList<>();

    Phrases(List<String> texts) {
        for (int i = 0; i < SLOTS; i++) {
            bySlot.add(new ArrayList<>(0));
            textBySlot.add(new ArrayList<>(0));
        }
        Words words = new Words();
        for (String text : texts) {
            words.clear();
            words.add(text);
            long[] hashes = new long[words.count()];
            Arrays.setAll(hashes, words::hash);
            bySlot.get(slot(hashes[0])).add(hashes);
            textBySlot.get(slot(hashes[0])).add(text);
        }
    }

    /** The phrase that starts earliest among the first {@code limit} words; empty where there is none. */
    String find(Words words, int limit) {
        int end = Math.min(limit, words.count());
        for (int i = 0; i < end; i++) {
            List<long[]> candidates = bySlot.get(slot(words.hash(i)));
            for (int j = 0; j < candidates.size(); j++) {
                if (startsAt(words, i, candidates.get(j))) {
                    return textBySlot.get(slot(words.hash(i))).get(j);
                }
            }
        }
        return "";
    }

    private static boolean startsAt(Words words, int at, long[] phrase) {
        if (at + phrase.length > words.count()) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            if (words.hash(at + i) != phrase[i]) {
                return false;
            }
        }
        return true;
    }

    private static int slot(long hash) {
        return (int) hash & (SLOTS - 1);
    }
}
