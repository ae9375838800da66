package dev.tilth.contamination;

import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * What one row holds of one text of an item.
 *
 * @param text of the index
 * @param grams the places at which n-grams are held, as pairs of the first and the end, in order
 * @param covered share of the text's words that are in common runs, of a question with options of its stem
 * @param run words of the longest common run
 * @param at the first word of that run in the row, counted from 0
 * @param mark evidence beside the n-grams
 * @param common the longest common run as the row has it, fit to be shown; empty where nobody asked for it
 */
@SuppressWarnings("ArrayRecordComponent")
record Sight(int text, int[] grams, double covered, int run, int at, Optional<Evidence> mark, String common) {
    static final int[] NO_GRAMS = {};

    static Sight whole(int text, int words, Evidence mark) {
        return new Sight(text, NO_GRAMS, 1, words, 0, Optional.of(mark), "");
    }

    Sight withCommon(String shown) {
        return new Sight(text, grams, covered, run, at, mark, shown);
    }

    /** Hands on each place at which an n-gram is held. */
    void each(IntConsumer sink) {
        for (int i = 0; i < grams.length; i += 2) {
            for (int place = grams[i]; place < grams[i + 1]; place++) {
                sink.accept(place);
            }
        }
    }
}
