package dev.tilth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tilth.stats.StratifiedShare.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StratifiedShareTest {
    @Test
    void oneLargeStratumIsTheWilsonInterval() {
        StratifiedShare share = StratifiedShare.of(List.of(new Stratum(1_000_000_000_000L, 148, 15)));
        Interval wilson = Wilson.of(15, 148);
        assertThat(share.share()).isEqualTo(15 / 148.0);
        assertThat(share.interval().low()).isCloseTo(wilson.low(), within(1e-9));
        assertThat(share.interval().high()).isCloseTo(wilson.high(), within(1e-9));
    }

    @Test
    void aLargeStratumWeighsMoreThanASmallOneOfWhichAsManyWereJudged() {
        StratifiedShare share = StratifiedShare.of(List.of(new Stratum(9000, 50, 0), new Stratum(1000, 50, 10)));
        assertThat(share.share()).isCloseTo(0.02, within(1e-12));
        assertThat(share.interval().low()).isBetween(0.005, 0.02);
        assertThat(share.interval().high()).isGreaterThan(0.05);
    }

    @Test
    void whatWasSeenWholeIsKnown() {
        StratifiedShare share = StratifiedShare.of(List.of(new Stratum(20, 20, 3), new Stratum(1, 1, 0)));
        assertThat(share.interval()).isEqualTo(new Interval(share.share(), share.share()));
    }

    @Test
    void nothingHitIsNotNothingThere() {
        assertThat(StratifiedShare.of(List.of(new Stratum(3000, 60, 0), new Stratum(500, 40, 0)))
                        .interval()
                        .high())
                .isBetween(0.03, 0.07);
    }

    /** By drawing real samples: the interval holds the truth in about 95 of 100. */
    @Test
    void holdsTheTruth() {
        Random random = new Random(11);
        int[] sizes = {4000, 900, 150};
        int[] wrong = {40, 90, 45};
        double truth = 175 / 5050.0;
        int held = 0;
        for (int trial = 0; trial < 2000; trial++) {
            List<Stratum> strata = new ArrayList<>();
            for (int i = 0; i < sizes.length; i++) {
                strata.add(new Stratum(sizes[i], 60, hits(random, sizes[i], wrong[i])));
            }
            Interval interval = StratifiedShare.of(strata).interval();
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        assertThat(held).isBetween(1840, 2000);
    }

    private static int hits(Random random, int size, int wrong) {
        int hits = 0;
        int left = wrong;
        for (int drawn = 0; drawn < 60; drawn++) {
            if (random.nextInt(size - drawn) < left) {
                hits++;
                left--;
            }
        }
        return hits;
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThatThrownBy(() -> new Stratum(5, 6, 0)).hasMessage("0 of 6 of 5 is no sample of a stratum");
    }
}
