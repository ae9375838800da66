package dev.tilth.stats;

/**
 * Where a value lies, given what was seen of it.
 *
 * @param low the lower bound, at most {@code high}
 * @param high the upper bound
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }
}
