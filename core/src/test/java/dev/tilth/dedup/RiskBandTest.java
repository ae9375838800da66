package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RiskBandTest {
    @Test
    void aThresholdHasTheBandsAboveIt() {
        assertThat(names(0.8))
                .containsExactly(
                        "near 0.8 to 0.85", "near 0.85 to 0.9", "near 0.9 to 0.95", "near 0.95 to 1", "format");
        assertThat(names(0.9)).containsExactly("near 0.9 to 0.95", "near 0.95 to 1", "format");
        assertThat(names(1)).containsExactly("near 1 to 1", "format");
    }

    @Test
    void everyRemovedPairThatCanDifferIsInOneBand() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int shared = random.nextInt(1000);
            double threshold = 0.5 + random.nextInt(11) / 20.0;
            double similarity = i % 50 == 0 ? 1 : (double) shared / 1000;
            long holding = RiskBand.of(threshold).stream()
                    .filter(band -> band.holds(Kind.NEAR, (float) similarity))
                    .count();
            assertThat(holding).as("%s at %s", similarity, threshold).isEqualTo(similarity >= threshold ? 1 : 0);
        }
    }

    @Test
    void formatPairsHaveTheirOwn() {
        assertThat(RiskBand.of(0.8).stream()
                        .filter(band -> band.holds(Kind.FORMAT, 1))
                        .map(RiskBand::name))
                .containsExactly("format");
        assertThat(RiskBand.of(0.8).stream().filter(band -> band.holds(Kind.EXACT, 1)))
                .isEmpty();
    }

    private static List<String> names(double threshold) {
        return RiskBand.of(threshold).stream().map(RiskBand::name).toList();
    }
}
