package dev.tilth.contamination;

import dev.tilth.text.Words;

/**
 * Which n-grams train has, and in how many units each is, in a bitmap and counts of at most 32 MB each, however long the
 * rows are. Both can only say too much, never too little: a row that it calls clean is clean, a suspect is
 * looked at again through a {@link ReferenceIndex}. A unit is counted by its first row, so that counts add up in any
 * order: parts merged equal the whole. Not for several threads.
 */
public final class Survey {
    private static final int LARGEST_BITMAP = 28;
    private static final int LARGEST_COUNTS = 24;
    private static final int SMALLEST = 20;
    private static final int GRAMS_A_ROW = 128;
    private static final int MOST = 0xFFFF;

    private final ContaminationOptions options;
    private final GramFilter wanted;
    private final int bitmapShift;
    private final long[] inTrain;
    private final char[] units;
    private int counted;

    Survey(ContaminationOptions options, int rows) {
        this(options, rows, GramFilter.all(options));
    }

    /**
     * @param rows about how many there will be; parts that are to be merged give the same number
     * @param wanted the n-grams that will be asked for: only they are counted
     */
    public Survey(ContaminationOptions options, int rows, GramFilter wanted) {
        this.options = options;
        this.wanted = wanted;
        int needed = Long.SIZE - Long.numberOfLeadingZeros((long) rows * GRAMS_A_ROW);
        int bits = Math.max(SMALLEST, Math.min(LARGEST_BITMAP, needed + 3));
        this.bitmapShift = Long.SIZE - bits;
        this.inTrain = new long[1 << (bits - 6)];
        this.units = new char[1 << Math.max(SMALLEST, Math.min(LARGEST_COUNTS, needed))];
    }

    /**
     * Adds a row of any side.
     *
     * @param words of all that the row teaches and asks
     * @param train whether it is in train
     * @param firstOfUnit whether it is the first row of its unit
     */
    public void add(Words words, boolean train, boolean firstOfUnit) {
        counted += firstOfUnit ? 1 : 0;
        Grams.each(words, options.ngram(), (at, gram) -> {
            if (wanted.mayHold(gram)) {
                count(gram, train, firstOfUnit);
            }
        });
    }

    private void count(long gram, boolean train, boolean firstOfUnit) {
        if (train) {
            inTrain[word(gram)] |= bit(gram);
        }
        if (firstOfUnit && units[bucket(gram)] < MOST) {
            units[bucket(gram)]++;
        }
    }

    /** Adds all that {@code other} has counted. */
    public void addAll(Survey other) {
        counted += other.counted;
        for (int i = 0; i < inTrain.length; i++) {
            inTrain[i] |= other.inTrain[i];
        }
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) Math.min(MOST, units[i] + other.units[i]);
        }
    }

    /**
     * Whether train may hold more of a held-out row than is allowed.
     *
     * @param words of the row, see {@link ItemText}
     */
    public boolean suspects(Words words) {
        Tally tally = new Tally();
        Grams.each(words, options.ngram(), (at, gram) -> {
            if (!isBoilerplate(gram)) {
                tally.all++;
                tally.held += (inTrain[word(gram)] & bit(gram)) == 0 ? 0 : 1;
            }
        });
        return tally.held > options.share() * tally.all;
    }

    /**
     * Adds a suspect to the items that train must be searched for.
     *
     * @param file {@code test} or {@code validation}
     * @param row of the build
     */
    public void addSuspect(ReferenceIndex.Builder suspects, String file, long row, Words words) {
        suspects.add(file, row, words, this::isBoilerplate);
    }

    /** Whether this n-gram is in so many units that it says nothing of any one row. */
    boolean isBoilerplate(long gram) {
        return units[bucket(gram)] > Math.min(MOST - 1, options.mostUnits(counted));
    }

    private int bucket(long gram) {
        return (int) gram & (units.length - 1);
    }

    private int word(long gram) {
        return (int) (gram >>> bitmapShift >>> 6);
    }

    private long bit(long gram) {
        return 1L << (gram >>> bitmapShift);
    }

    private static final class Tally {
        private int all;
        private int held;
    }
}
