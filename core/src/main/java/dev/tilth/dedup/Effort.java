package dev.tilth.dedup;

import dev.tilth.sketch.MinHash;

/**
 * How much of the search is spent on one row, so that a crowd of rows on one template costs linear time. Few rows are
 * searched nearly in full; the shares shrink with their number down to the least.
 *
 * @param walk how many earlier members of a bucket a row is compared with
 * @param comparisons how many texts a row is compared with
 */
record Effort(int walk, int comparisons) {
    private static final int LEAST_WALK = 128;
    private static final int LEAST_COMPARISONS = 64;
    private static final long MOST_STEPS = 100_000_000;
    private static final long MOST_COMPARISONS = 8_000_000;

    /** @param rows that take part; nothing else decides, so that the result is the same everywhere */
    static Effort of(int rows) {
        long each = Math.max(rows, 1);
        return new Effort((int) Math.max(LEAST_WALK, Math.min(rows, MOST_STEPS / MinHash.BANDS / each)), (int)
                Math.max(LEAST_COMPARISONS, Math.min(rows, MOST_COMPARISONS / each)));
    }
}
