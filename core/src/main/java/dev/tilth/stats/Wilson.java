package dev.tilth.stats;

/**
 * The score interval of a share (Wilson 1927), which stays honest where the share is near 0 or 1 and where n is small:
 * Newcombe 1998, "Two-sided confidence intervals for the single proportion", method 3.
 */
public final class Wilson {
    /** Quantile of the standard normal at 0.975, for 95 % confidence. */
    static final double Z = 1.959963984540054;

    private Wilson() {}

    /**
     * The 95 % interval of {@code hits / n}.
     *
     * @param hits from 0 to {@code n}
     * @param n at least 1
     */
    public static Interval of(long hits, long n) {
        if (n < 1 || hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n + " is no share");
        }
        double share = (double) hits / n;
        double middle = share + Z * Z / (2.0 * n);
        double reach = Z * StrictMath.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
        double scale = 1 + Z * Z / n;
        double low = hits == 0 ? 0 : (middle - reach) / scale;
        double high = hits == n ? 1 : (middle + reach) / scale;
        return new Interval(low, high);
    }
}
