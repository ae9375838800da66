package dev.tilth.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows of a few tokens, reckoned by hand. */
class RulesTest {
    private static final LayoutFacts EOS = new LayoutFacts("x", false, true, "<end>", true, "<a>");
    private static final LayoutFacts OTHER_EOS = new LayoutFacts("x", false, true, "<end>", false, "<a>");

    /** Header to 10, two tokens that the layout puts in, words from 12 to 20, the mark, a line feed. */
    private static final Answer ANSWER = new Answer(10, 12, 20, 21, 22, 22, true);

    private static final Measured ROW = new Measured("q<a>w<end>\n", 22, List.of(ANSWER), List.of(new Range(10, 21)));

    @Test
    void axolotlTrainsTheWordsAndTheEndOfTheTurn() {
        assertThat(axolotl(22, EOS).apply(ROW)).isEqualTo(new Fate.Trained(22, 22, 9, Set.of()));
    }

    @Test
    void axolotlDropsWhatIsOneTokenTooLong() {
        assertThat(axolotl(21, EOS).apply(ROW)).isEqualTo(new Fate.Trained(22, 0, 0, Set.of(Mark.DROPPED)));
    }

    @Test
    void axolotlCutsWhereItIsAskedTo() {
        Trainer cutting = Settings.set(trainer("axolotl", 15), "excess_length_strategy", "truncate", "--set");

        assertThat(new Rules(cutting, EOS).apply(ROW))
                .isEqualTo(new Fate.Trained(22, 15, 3, Set.of(Mark.CUT, Mark.LOST_END)));
    }

    @Test
    void axolotlDropsWhatIsCutBeforeItsAnswer() {
        Trainer cutting = Settings.set(trainer("axolotl", 12), "excess_length_strategy", "truncate", "--set");

        assertThat(new Rules(cutting, EOS).apply(ROW).marks()).containsExactly(Mark.DROPPED);
    }

    @Test
    void axolotlDropsRowsOfWhichNothingIsTrained() {
        Measured untrained = Measured.of(22, new Answer(10, 12, 20, 21, 22, 22, false));

        assertThat(axolotl(99, EOS).apply(untrained).marks()).containsExactly(Mark.DROPPED);
    }

    @Test
    void axolotlTrainsNoEndThatIsNotTheTokenizersOwn() {
        assertThat(axolotl(22, OTHER_EOS).apply(ROW)).isEqualTo(new Fate.Trained(22, 22, 8, Set.of(Mark.LOST_END)));
    }

    @Test
    void axolotlCanTrainTheLastEndAlone() {
        Measured row =
                Measured.of(44, new Answer(10, 10, 20, 21, 22, 22, true), new Answer(30, 30, 42, 43, 44, 44, true));
        Trainer last = Settings.set(trainer("axolotl", 99), "train_on_eos", "last", "--set");

        assertThat(new Rules(last, EOS).apply(row)).isEqualTo(new Fate.Trained(44, 44, 23, Set.of(Mark.LOST_END)));
    }

    @Test
    void trlTrainsEveryTokenAndCutsTheEnd() {
        assertThat(rules("trl", 22, EOS).apply(ROW)).isEqualTo(new Fate.Trained(22, 22, 22, Set.of()));
        assertThat(rules("trl", 20, EOS).apply(ROW))
                .isEqualTo(new Fate.Trained(22, 20, 20, Set.of(Mark.CUT, Mark.LOST_END)));
        assertThat(rules("trl", 10, EOS).apply(ROW)).isEqualTo(new Fate.Trained(22, 10, 10, Set.of(Mark.CUT)));
    }

    @Test
    void trlTrainsWhatTheTemplateMarks() {
        Trainer marked = Settings.set(trainer("trl", 99), "assistant_only_loss", "true", "--set");

        assertThat(new Rules(marked, EOS).apply(ROW)).isEqualTo(new Fate.Trained(22, 22, 11, Set.of()));
        assertThat(new Rules(marked, EOS).apply(Measured.of(22, ANSWER)).marks())
                .containsExactly(Mark.MASKED);
    }

    @Test
    void aRowThatIsCutBeforeItsAnswerTeachesNothing() {
        assertThat(rules("trl-prompt-completion", 10, EOS).apply(ROW))
                .isEqualTo(new Fate.Trained(22, 10, 0, Set.of(Mark.CUT, Mark.MASKED)));
    }

    @Test
    void promptAndCompletionTrainTheLastAnswer() {
        Measured row =
                Measured.of(44, new Answer(10, 10, 20, 21, 22, 22, false), new Answer(30, 30, 42, 43, 44, 44, true));

        assertThat(rules("trl-prompt-completion", 99, EOS).apply(row))
                .isEqualTo(new Fate.Trained(44, 44, 14, Set.of()));
    }

    @Test
    void unslothMasksAllWhereTheMarkerIsAnother() {
        Trainer other = Settings.set(trainer("unsloth", 99), "response_part", "<other>\\n", "--set");

        assertThat(rules("unsloth", 99, EOS).apply(ROW)).isEqualTo(new Fate.Trained(22, 22, 12, Set.of()));
        assertThat(new Rules(other, EOS).apply(ROW)).isEqualTo(new Fate.Trained(22, 22, 0, Set.of(Mark.MASKED)));
    }

    @Test
    void unslothTrainsToolResultsToo() {
        Answer calling = new Answer(10, 10, 20, 21, 22, 50, true);
        Answer telling = new Answer(40, 40, 48, 49, 50, 50, true);
        Measured row = new Measured("<a>", 50, List.of(calling, telling), List.of());

        assertThat(rules("unsloth", 99, EOS).apply(row)).isEqualTo(new Fate.Trained(50, 50, 40, Set.of()));
    }

    @Test
    void openAiHeedsWeights() {
        Measured row =
                Measured.of(44, new Answer(10, 10, 20, 21, 21, 21, false), new Answer(30, 30, 42, 43, 43, 43, true));

        assertThat(rules("openai", 99, EOS).apply(row)).isEqualTo(new Fate.Trained(44, 44, 13, Set.of()));
        assertThat(rules("trl", 99, EOS).apply(row).marks()).containsExactly(Mark.UNWANTED);
    }

    @Test
    void anAnswerWithoutAnEndTeachesNoEnd() {
        Measured endless = Measured.of(20, new Answer(10, 10, 20, 20, 20, 20, true));

        assertThat(rules("openai", 99, EOS).apply(endless).marks()).containsExactly(Mark.LOST_END);
    }

    private static Rules axolotl(int length, LayoutFacts layout) {
        return rules("axolotl", length, layout);
    }

    private static Rules rules(String name, int length, LayoutFacts layout) {
        return new Rules(trainer(name, length), layout);
    }

    private static Trainer trainer(String name, int length) {
        return Trainers.named(name, "--to").withLength(length);
    }
}
