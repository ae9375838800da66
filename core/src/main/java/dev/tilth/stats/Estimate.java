package dev.tilth.stats;

/**
 * A number that was estimated.
 *
 * @param value the estimate
 * @param variance of it, at least 0; 0 where the value is known
 */
public record Estimate(double value, double variance) {
    public Estimate {
        if (!(variance >= 0)) {
            throw new IllegalArgumentException("a variance of " + variance);
        }
    }

    public static Estimate known(double value) {
        return new Estimate(value, 0);
    }

    /** The sum of two that were estimated apart from each other. */
    public Estimate plus(Estimate other) {
        return new Estimate(value + other.value, variance + other.variance);
    }

    /** The interval of 95 % confidence, by the normal distribution. */
    public Interval interval() {
        double reach = Wilson.Z * StrictMath.sqrt(variance);
        return new Interval(value - reach, value + reach);
    }
}
