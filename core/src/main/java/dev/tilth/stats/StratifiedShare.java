package dev.tilth.stats;

import java.util.List;

/**
 * A share of a whole that was sampled stratum by stratum, each stratum weighted by its size (Cochran 1977, "Sampling
 * Techniques", 3rd edition, 5.3): {@code p = sum W_h p_h} with {@code W_h = N_h / N}.
 *
 * <p>The interval joins the Wilson intervals {@code [l_h, u_h]} of the strata by the method of variance estimates recovery
 * (Zou, Huang and Zhang 2009, "A note on confidence interval estimation for a linear function of binomial proportions"):
 * {@code L = p - sqrt(sum W_h^2 (p_h - l_h)^2)}, {@code U = p + sqrt(sum W_h^2 (u_h - p_h)^2)}. It stays honest where
 * nothing was hit. Distances are shortened by {@code sqrt((N_h - n_h) / (N_h - 1))}, for a stratum that was seen whole is
 * known (Cochran, 2.6). One stratum gives the Wilson interval.
 *
 * @param share from 0 to 1
 * @param interval of 95 % confidence
 */
public record StratifiedShare(double share, Interval interval) {
    /**
     * @param size of the stratum, at least 1
     * @param n how many of it were judged, from 1 to {@code size}
     * @param hits how many of these are hits
     */
    public record Stratum(long size, long n, long hits) {
        public Stratum {
            if (n < 1 || n > size || hits < 0 || hits > n) {
                throw new IllegalArgumentException(hits + " of " + n + " of " + size + " is no sample of a stratum");
            }
        }

        private double share() {
            return (double) hits / n;
        }

        private double correction() {
            return size == 1 ? 0 : StrictMath.sqrt((double) (size - n) / (size - 1));
        }
    }

    /** @param strata at least one */
    public static StratifiedShare of(List<Stratum> strata) {
        double all = strata.stream().mapToLong(Stratum::size).sum();
        double share = 0;
        double below = 0;
        double above = 0;
        for (Stratum stratum : strata) {
            double weight = stratum.size() / all;
            Interval wilson = Wilson.of(stratum.hits(), stratum.n());
            double reach = weight * stratum.correction();
            share += weight * stratum.share();
            below += square(reach * (stratum.share() - wilson.low()));
            above += square(reach * (wilson.high() - stratum.share()));
        }
        return new StratifiedShare(
                share,
                new Interval(Math.max(0, share - StrictMath.sqrt(below)), Math.min(1, share + StrictMath.sqrt(above))));
    }

    private static double square(double value) {
        return value * value;
    }
}
