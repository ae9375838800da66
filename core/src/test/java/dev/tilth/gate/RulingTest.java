package dev.tilth.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.stats.Interval;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulingTest {
    private static final Gate REAL =
            new Gate("real_share", Direction.AT_LEAST, 0.6, 0.6, Unit.SHARE, "Real rows keep the tails.");
    private static final Gate LOSS =
            new Gate("source_loss", Direction.AT_MOST, 0.2, 0.2, Unit.SHARE, "A source that loses more is broken.");

    @Test
    void aValueOnTheLimitMeetsIt() {
        assertThat(ruling(REAL, 0.6).verdict()).isEqualTo(Verdict.GO);
        assertThat(ruling(LOSS, 0.2).verdict()).isEqualTo(Verdict.GO);
    }

    @Test
    void aValueBeyondTheLimitIsNoGo() {
        assertThat(ruling(REAL, 0.59).verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(ruling(LOSS, 0.21).verdict()).isEqualTo(Verdict.NO_GO);
    }

    @Test
    void anIntervalAroundTheLimitCannotDecide() {
        assertThat(ruling(REAL, 0.65, 0.58, 0.72).verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
        assertThat(ruling(REAL, 0.65, 0.61, 0.69).verdict()).isEqualTo(Verdict.GO);
        assertThat(ruling(REAL, 0.55, 0.52, 0.58).verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(ruling(LOSS, 0.33, 0.06, 0.79).verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
        assertThat(ruling(LOSS, 0.33, 0.06, 0.79).change())
                .isEqualTo("3 rows are too few to be sure on which side of the limit this is. Mend it.");
    }

    @Test
    void whatWasNotMeasuredCannotPass() {
        Ruling ruling = new Ruling(REAL, new Measure.Unmeasured("real_share", "no row was kept"), "Mend it.");

        assertThat(ruling.verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
        assertThat(ruling.found()).isEqualTo("not measured");
        assertThat(ruling.change()).isEqualTo("No row was kept. Mend it.");
    }

    @Test
    void aLimitThatNothingCanMissWaivesTheGate() {
        Gate waived = new Gate("real_share", Direction.AT_LEAST, 0, 0.6, Unit.SHARE, "");
        Ruling ruling = new Ruling(waived, new Measure.Unmeasured("real_share", "no row was kept"), "Mend it.");

        assertThat(ruling.verdict()).isEqualTo(Verdict.GO);
        assertThat(ruling.change()).isEqualTo("Waived by the recipe: gates.real_share asks for nothing.");
        assertThat(waived.words()).isEqualTo("at least 0 % (usually 60 %)");
    }

    @Test
    void aGateThatUsuallyAsksForNothingIsNotAWaiver() {
        Gate none = new Gate("cross_split_overlap", Direction.AT_MOST, 1, 0, Unit.COUNT, "");

        assertThat(none.isLoosened()).isTrue();
        assertThat(none.isWaived()).isFalse();
        assertThat(new Gate("x", Direction.AT_LEAST, 0.7, 0.6, Unit.SHARE, "").isLoosened())
                .isFalse();
    }

    @Test
    void comesBackFromItsJson() throws NotJson {
        Ruling measured = ruling(LOSS, 0.33, 0.06, 0.79);
        Ruling unmeasured = new Ruling(REAL, new Measure.Unmeasured("real_share", "no row was kept"), "Mend it.");

        for (Ruling ruling : new Ruling[] {measured, unmeasured}) {
            String written = ruling.toJson().write();
            assertThat(Ruling.ofJson(JsonReader.read(written))).isEqualTo(ruling);
        }
    }

    @Test
    void aWrittenVerdictThatDoesNotFollowIsRefused() throws NotJson {
        String written = ruling(REAL, 0.41).toJson().write().replace("\"NO-GO\"", "\"GO\"");

        assertThatThrownBy(() -> Ruling.ofJson(JsonReader.read(written)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("real_share: GO is written, but 41 % against at least 60 % is NO-GO");
    }

    @Test
    void aGateTakesOnlyItsOwnMeasure() {
        assertThatThrownBy(() -> new Ruling(REAL, new Measure.Unmeasured("volume", "none"), ""))
                .hasMessage("gate real_share on measure volume");
    }

    @Test
    void sharesKeepTheDigitsThatDecide() {
        assertThat(Unit.SHARE.write(0.6)).isEqualTo("60 %");
        assertThat(Unit.SHARE.write(0.0101)).isEqualTo("1.01 %");
        assertThat(Unit.SHARE.write(1)).isEqualTo("100 %");
        assertThat(Unit.COUNT.write(12_345)).isEqualTo("12,345");
        assertThat(Unit.FLAG.write(0)).isEqualTo("no");
    }

    private static Ruling ruling(Gate gate, double value) {
        return new Ruling(
                gate, new Measure.Measured(gate.name(), value, Unit.SHARE, Optional.empty(), 3, ""), "Mend it.");
    }

    private static Ruling ruling(Gate gate, double value, double low, double high) {
        Optional<Interval> interval = Optional.of(new Interval(low, high));
        return new Ruling(gate, new Measure.Measured(gate.name(), value, Unit.SHARE, interval, 3, ""), "Mend it.");
    }
}
