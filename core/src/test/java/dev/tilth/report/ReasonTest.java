package dev.tilth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.gate.Direction;
import dev.tilth.gate.Gate;
import dev.tilth.gate.Judgement;
import dev.tilth.gate.Measure;
import dev.tilth.gate.Ruling;
import dev.tilth.gate.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private static final Measure HALF =
            new Measure.Measured("real_share", 0.5, Unit.SHARE, Optional.empty(), 10, "5 of 10");
    private static final Measure NONE = new Measure.Unmeasured("real_share", "no row was kept");

    private static Ruling ruling(Measure measure, double limit, double usual) {
        Gate gate = new Gate("real_share", Direction.AT_LEAST, limit, usual, Unit.SHARE, "");
        return new Ruling(gate, measure, "Add rows.");
    }

    private static String reason(Ruling... rulings) {
        return Reason.of(new Judgement(List.of(rulings), List.of()));
    }

    @Test
    void saysThatAllHold() {
        assertThat(reason(ruling(HALF, 0.4, 0.4))).isEqualTo("All 1 gate hold.");
    }

    @Test
    void tellsWhenTheRecipeAsksForLess() {
        assertThat(reason(ruling(HALF, 0.4, 0.6), ruling(HALF, 0.4, 0.4)))
                .isEqualTo("All 2 gates hold. The recipe asks less than usual of 1 gate.");
    }

    @Test
    void namesTheGateThatMisses() {
        assertThat(reason(ruling(HALF, 0.6, 0.6), ruling(NONE, 0.6, 0.6)))
                .isEqualTo("1 of 2 gates misses its limit: real share (50 %, at least 60 %).");
    }

    @Test
    void namesWhatCannotBeDecided() {
        assertThat(reason(ruling(NONE, 0.6, 0.6))).isEqualTo("1 of 1 gate cannot be decided: real share.");
    }

    @Test
    void namesThreeAndCountsTheRest() {
        Ruling[] five = Stream.generate(() -> ruling(NONE, 0.6, 0.6)).limit(5).toArray(Ruling[]::new);
        assertThat(reason(five))
                .isEqualTo("5 of 5 gates cannot be decided: real share, real share, real share and 2 more.");
    }
}
