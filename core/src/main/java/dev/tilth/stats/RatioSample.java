package dev.tilth.stats;

/**
 * A sample of pairs of a value that is known of all (x) and one that is known of the sample (y), which gives the total of
 * y by their ratio: {@code Y = R X} with {@code R = sum y / sum x} (Cochran 1977, "Sampling Techniques", 3rd edition, 6.2).
 * Its variance is {@code N^2 (1 - n / N) / n * sum (y - R x)^2 / (n - 1)} (6.3 and 6.4). Where y goes along with x, that is
 * far less than what the mean of y alone would give. For one thread.
 */
public final class RatioSample {
    private long n;
    private double x;
    private double y;
    private double xx;
    private double xy;
    private double yy;

    /** Adds one of the sample; both values are at least 0. */
    public void add(double known, double found) {
        n++;
        x += known;
        y += found;
        xx += known * known;
        xy += known * found;
        yy += found * found;
    }

    /** Adds all of another sample of the same. */
    public void add(RatioSample other) {
        n += other.n;
        x += other.x;
        y += other.y;
        xx += other.xx;
        xy += other.xy;
        yy += other.yy;
    }

    /** How many were sampled. */
    public long size() {
        return n;
    }

    /**
     * The total of y over those that are not in the sample.
     *
     * @param others how many these are
     * @param known the total of x over them
     * @throws IllegalStateException where the sample has fewer than two, of which nothing follows
     */
    public Estimate rest(long others, double known) {
        if (n < 2) {
            throw new IllegalStateException("a sample of " + n + " has no variance");
        }
        double ratio = x == 0 ? 0 : y / x;
        double residuals = Math.max(0, yy - 2 * ratio * xy + ratio * ratio * xx);
        double all = (double) n + others;
        return new Estimate(ratio * known, all * others / n * residuals / (n - 1));
    }
}
