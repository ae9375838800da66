package dev.tilth.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** LLaMA-Factory's cuts, reckoned by hand from its {@code infer_seqlen}. */
class PairsTest {
    /** A source of 30, a target of 20: eighteen of words, the mark, a line feed. */
    private static final Answer FIRST = new Answer(30, 30, 48, 49, 50, 50, true);
    /** A source of 10, a target of 40. */
    private static final Answer SECOND = new Answer(60, 60, 98, 99, 100, 100, true);

    @Test
    void aRowThatFitsIsWhole() {
        assertThat(cut(100, FIRST, SECOND)).isEqualTo(new Fate.Trained(100, 100, 60, Set.of()));
    }

    @Test
    void aShortAnswerIsKeptAndTheQuestionCut() {
        // 2 x 20 is under 41: the target keeps its 20, the source the other 21
        assertThat(cut(41, FIRST)).isEqualTo(new Fate.Trained(50, 41, 20, Set.of(Mark.CUT)));
    }

    @Test
    void aShortQuestionIsKeptAndTheAnswerCut() {
        // of 10 and 40 at 30: 2 x 10 is under 30, so the target keeps 30 - 10
        Answer alone = new Answer(10, 10, 48, 49, 50, 50, true);
        assertThat(cut(30, alone)).isEqualTo(new Fate.Trained(50, 30, 20, Set.of(Mark.CUT, Mark.LOST_END)));
    }

    @Test
    void elseBothAreCutByTheirShares() {
        // 25 x 20 / 50 = 10 of the target, 15 of the source
        assertThat(cut(25, FIRST)).isEqualTo(new Fate.Trained(50, 25, 10, Set.of(Mark.CUT, Mark.LOST_END)));
    }

    @Test
    void turnsBehindAFullRowAreLeftOut() {
        assertThat(cut(50, FIRST, SECOND)).isEqualTo(new Fate.Trained(100, 50, 20, Set.of(Mark.CUT)));
        // 20 are left for 10 and 40: 2 x 10 is not under 20, so 20 x 40 / 50 = 16 of the target
        assertThat(cut(70, FIRST, SECOND)).isEqualTo(new Fate.Trained(100, 70, 36, Set.of(Mark.CUT, Mark.LOST_END)));
    }

    @Test
    void withMaskHistoryTheLastTurnComesFirst() {
        Trainer trainer = Settings.set(trainer(60), "mask_history", "true", "--set");

        // the last pair takes 50 and its 40 carry loss; 10 are left for the first
        assertThat(new Pairs(trainer).apply(Measured.of(100, FIRST, SECOND)))
                .isEqualTo(new Fate.Trained(100, 60, 40, Set.of(Mark.CUT)));
    }

    @Test
    void trainsHistoryThatIsMarkedAsWithoutLoss() {
        Answer unwanted = new Answer(30, 30, 48, 49, 50, 50, false);

        assertThat(cut(100, unwanted, SECOND).marks()).containsExactly(Mark.UNWANTED);
    }

    private static Fate.Trained cut(int length, Answer... answers) {
        int tokens = answers[answers.length - 1].end();
        return new Pairs(trainer(length)).apply(Measured.of(tokens, answers));
    }

    private static Trainer trainer(int length) {
        return Trainers.named("llama-factory", "--to").withLength(length);
    }
}
