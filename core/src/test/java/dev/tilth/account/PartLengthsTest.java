package dev.tilth.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.report.Lengths;
import dev.tilth.report.Sampled;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartLengthsTest {
    private static final OptionalInt UNCOUNTED = OptionalInt.empty();

    private final PartLengths lengths = new PartLengths();

    @Test
    void whatWasCountedWholeIsExact() {
        for (int i = 1; i <= 200; i++) {
            lengths.add("a", OptionalInt.of(i), 4 * i, i % 2 == 0);
        }
        Lengths.Distribution all = lengths.result("whole", 7);
        assertThat(all.sampled()).isEmpty();
        assertThat(all.examples()).isEqualTo(200);
        assertThat(all.tokens()).isEqualTo(20_100);
        assertThat(all.shortest()).isEqualTo(1);
        assertThat(all.longest()).isEqualTo(200);
        assertThat(all.highest()).isEqualTo(7);
        assertThat(all.percentiles())
                .containsExactly(
                        new Lengths.Percentile(1, 2),
                        new Lengths.Percentile(5, 10),
                        new Lengths.Percentile(25, 50),
                        new Lengths.Percentile(50, 100),
                        new Lengths.Percentile(75, 150),
                        new Lengths.Percentile(90, 180),
                        new Lengths.Percentile(95, 190),
                        new Lengths.Percentile(99, 198));
        assertThat(all.bins()).hasSize(23).startsWith(new Lengths.Bin(1, 10, 9)).endsWith(new Lengths.Bin(199, 201, 2));
    }

    /** A hundred rows of 10 tokens for certain; of 400 others of 20 tokens 40 were counted. */
    @Test
    void whatWasSampledStandsForTheRestOfItsSource() {
        certain(100, 10);
        for (int i = 0; i < 400; i++) {
            lengths.add("a", i % 10 == 0 ? OptionalInt.of(20) : UNCOUNTED, 80, false);
        }
        Lengths.Distribution all = lengths.result("whole", 0);
        assertThat(all.tokens()).isEqualTo(100 * 10 + 400 * 20);
        assertThat(all.sampled()).contains(new Sampled(140, 500, 9_000, 9_000));
        assertThat(all.percentiles()).contains(new Lengths.Percentile(5, 10), new Lengths.Percentile(25, 20));
        assertThat(all.bins().stream().mapToLong(Lengths.Bin::examples).sum()).isEqualTo(500);
        assertThat(all.tokenWords()).isEqualTo("about 9,000 ± 0 %");
    }

    @Test
    void eachSourceHasItsOwnRatio() {
        for (int i = 0; i < 1000; i++) {
            OptionalInt tokens = OptionalInt.of(i % 2 == 0 ? 25 : 75);
            lengths.add(i % 2 == 0 ? "prose" : "code", i < 100 ? tokens : UNCOUNTED, 100, false);
        }
        assertThat(lengths.tokens()).isEqualTo(50_000);
        assertThat(lengths.sampled()).contains(new Sampled(100, 1000, 50_000, 50_000));
    }

    @Test
    void ofTooFewInASourceNothingIsConcluded() {
        certain(1000, 10);
        lengths.add("a", OptionalInt.of(40), 40, false);
        lengths.add("a", UNCOUNTED, 40, false);
        assertThat(lengths.tokens()).isEqualTo(10_000 + 40 + Math.round(40 * 10_040 / 40_040.0));
        assertThat(lengths.sampled().orElseThrow().counted()).isEqualTo(1001);
    }

    @Test
    void whereNothingWasCountedOnlyTheBoundsAreKnown() {
        lengths.add("a", UNCOUNTED, 100, false);
        Lengths.Distribution all = lengths.result("whole", 0);
        assertThat(all.tokens()).isEqualTo(150);
        assertThat(all.sampled()).contains(new Sampled(0, 1, 0, 300));
        assertThat(List.of(all.percentiles(), all.bins())).allMatch(List::isEmpty);
        assertThat(all.tokenWords()).isEqualTo("about 150 ± 100 %");
    }

    @Test
    void noExampleIsNoLength() {
        assertThat(lengths.result("whole", 0))
                .isEqualTo(new Lengths.Distribution("whole", 0, 0, 0, 0, 0, 0, List.of(), List.of(), Optional.empty()));
    }

    /** Against exact counts of the same texts, some for certain and one in 16 of the others, of two sources. */
    @Test
    void theIntervalHoldsTheTruth() {
        Random random = new Random(3);
        int held = 0;
        int median = 0;
        for (int trial = 0; trial < 400; trial++) {
            PartLengths exact = new PartLengths();
            PartLengths sampled = new PartLengths();
            for (int i = 0; i < 4000; i++) {
                boolean code = random.nextInt(3) == 0;
                int units = 20 + (int) (800 * random.nextDouble() * random.nextDouble());
                int tokens = (int) (units * ((code ? 0.4 : 0.2) + 0.1 * random.nextDouble()));
                boolean certain = i < 500;
                boolean counted = certain || random.nextInt(16) == 0;
                String source = code ? "code" : "prose";
                exact.add(source, OptionalInt.of(tokens), units, true);
                sampled.add(source, counted ? OptionalInt.of(tokens) : UNCOUNTED, units, certain);
            }
            Sampled interval = sampled.sampled().orElseThrow();
            long truth = exact.tokens();
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
            int middle = exact.curve().percentile(50);
            median += Math.abs(sampled.curve().percentile(50) - middle) <= 0.2 * middle ? 1 : 0;
        }
        assertThat(held).isBetween(365, 395);
        assertThat(median).isGreaterThan(380);
    }

    private void certain(int count, int tokens) {
        for (int i = 0; i < count; i++) {
            lengths.add("a", OptionalInt.of(tokens), 4 * tokens, true);
        }
    }
}
