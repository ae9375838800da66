package dev.tilth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioSampleTest {
    /**
     * By hand: R = 9 / 12 = 0.75, residuals -0.5, 0 and 0.5, so s² = 0.5 / 2; of ten, seven are left, with an x of 28 in
     * all: 0.75 × 28 = 21, variance 10² × (1 - 3/10) / 3 × 0.25 = 35/6.
     */
    @Test
    void givesWhatIsReckonedByHand() {
        Estimate rest = sample(new double[][] {{2, 1}, {4, 3}, {6, 5}}).rest(7, 28);
        assertThat(rest.value()).isCloseTo(21, within(1e-12));
        assertThat(rest.variance()).isCloseTo(35 / 6.0, within(1e-12));
        Interval interval = Estimate.known(9).plus(rest).interval();
        assertThat(interval.low()).isCloseTo(30 - 4.7338, within(1e-4));
        assertThat(interval.high()).isCloseTo(30 + 4.7338, within(1e-4));
    }

    @Test
    void nothingIsLeftOfWhatWasSeenWhole() {
        assertThat(sample(new double[][] {{2, 1}, {4, 3}}).rest(0, 0)).isEqualTo(Estimate.known(0));
    }

    @Test
    void whatIsInProportionIsKnown() {
        Estimate rest = sample(new double[][] {{2, 1}, {4, 2}, {8, 4}}).rest(1000, 3000);
        assertThat(rest).isEqualTo(Estimate.known(1500));
    }

    @Test
    void partsMergedEqualTheWhole() {
        RatioSample merged = sample(new double[][] {{2, 1}, {4, 3}});
        merged.add(sample(new double[][] {{6, 5}, {3, 3}}));
        assertThat(merged.rest(9, 50))
                .isEqualTo(
                        sample(new double[][] {{2, 1}, {4, 3}, {6, 5}, {3, 3}}).rest(9, 50));
        assertThat(merged.size()).isEqualTo(4);
    }

    @Test
    void oneIsNoSample() {
        assertThatThrownBy(() -> sample(new double[][] {{2, 1}}).rest(1, 1))
                .hasMessage("a sample of 1 has no variance");
    }

    /** By drawing real samples of texts whose tokens go along with their length: the truth is in about 95 of 100. */
    @Test
    void holdsTheTruth() {
        Random random = new Random(5);
        int held = 0;
        for (int trial = 0; trial < 1000; trial++) {
            RatioSample sample = new RatioSample();
            double seen = 0;
            double truth = 0;
            double known = 0;
            long others = 0;
            for (int i = 0; i < 3000; i++) {
                double x = 50 + 2000 * random.nextDouble() * random.nextDouble();
                double y = Math.rint(x * (0.2 + 0.1 * random.nextDouble()));
                truth += y;
                if (random.nextInt(16) == 0) {
                    sample.add(x, y);
                    seen += y;
                } else {
                    others++;
                    known += x;
                }
            }
            Interval interval =
                    Estimate.known(seen).plus(sample.rest(others, known)).interval();
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        assertThat(held).isBetween(920, 975);
    }

    private static RatioSample sample(double[][] pairs) {
        RatioSample sample = new RatioSample();
        for (double[] pair : pairs) {
            sample.add(pair[0], pair[1]);
        }
        return sample;
    }
}
