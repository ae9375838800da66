package dev.tilth.contamination;

import dev.tilth.text.Words;

/**
 * The n-grams of some texts in a bitmap of at most 16 MB, however long they are. It can only say too much, never too
 * little. Filled by one thread, then asked by many.
 */
public final class GramFilter {
    private static final int LARGEST = 27;
    private static final int SMALLEST = 16;
    private static final int BITS_A_ROW = 256;

    private final int ngram;
    private final int shift;
    private final long[] bits;

    /** @param rows about how many texts there will be */
    public GramFilter(ContaminationOptions options, int rows) {
        this(
                options,
                Math.max(SMALLEST, Math.min(LARGEST, 64 - Long.numberOfLeadingZeros((long) rows * BITS_A_ROW))),
                0);
    }

    private GramFilter(ContaminationOptions options, int log, long fill) {
        ngram = options.ngram();
        shift = Long.SIZE - log;
        bits = new long[1 << (log - 6)];
        bits[0] = fill;
    }

    /** One that holds every n-gram. */
    static GramFilter all(ContaminationOptions options) {
        return new GramFilter(options, 6, -1);
    }

    public void add(Words words) {
        Grams.each(words, ngram, (at, gram) -> bits[word(gram)] |= bit(gram));
    }

    boolean mayHold(long gram) {
        return (bits[word(gram)] & bit(gram)) != 0;
    }

    private int word(long gram) {
        return (int) (gram >>> shift >>> 6);
    }

    private long bit(long gram) {
        return 1L << (gram >>> shift);
    }
}
