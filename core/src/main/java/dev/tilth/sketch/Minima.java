package dev.tilth.sketch;

/**
 * The least value of each function {@code (factor * x + offset) mod 2^32 >>> 1} over a set. All implementations give the
 * same; which is the fastest depends on the JDK. Safe for many threads.
 */
interface Minima {
    /**
     * @param values of which the first {@code count}, at least 1, are the set
     * @param least gets the minima, one a function
     */
    void of(long[] values, int count, int[] least);

    /** The 32 bits of a value that the functions take. */
    static int fold(long value) {
        return (int) (value ^ (value >>> 32));
    }
}
