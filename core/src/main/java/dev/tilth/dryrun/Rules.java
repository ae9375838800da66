package dev.tilth.dryrun;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Applies a trainer's rules to measured rows. Many threads may use it. */
final class Rules {
    private final Trainer trainer;
    private final LayoutFacts layout;

    Rules(Trainer trainer, LayoutFacts layout) {
        this.trainer = trainer;
        this.layout = layout;
    }

    Fate.Trained apply(Measured row) {
        if (trainer.excess() == Excess.CUT_PAIRS) {
            return new Pairs(trainer).apply(row);
        }
        int seen = Math.min(row.tokens(), trainer.length());
        List<Range> loss = loss(row);
        int carrying = loss.stream().mapToInt(range -> range.before(seen)).sum();
        boolean tooLong = seen < row.tokens() && trainer.excess() == Excess.DROP;
        boolean leavesOut = tooLong || (carrying == 0 && trainer.has(Trait.DROPS_UNTRAINED));
        if (leavesOut) {
            return new Fate.Trained(row.tokens(), 0, 0, Set.of(Mark.DROPPED));
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (seen < row.tokens()) {
            marks.add(Mark.CUT);
        }
        if (carrying == 0) {
            marks.add(Mark.MASKED);
        }
        for (Answer answer : row.answers()) {
            mark(answer, loss, seen, marks);
        }
        return new Fate.Trained(row.tokens(), seen, carrying, marks);
    }

    private void mark(Answer answer, List<Range> loss, int seen, Set<Mark> marks) {
        int said = covered(answer.said(), loss, seen);
        int stopping = covered(new Range(answer.stop(), answer.after()), loss, seen);
        if (said > 0 && (answer.after() == answer.stop() || stopping < answer.after() - answer.stop())) {
            marks.add(Mark.LOST_END);
        }
        if (said > 0 && !answer.trained()) {
            marks.add(Mark.UNWANTED);
        }
    }

    private static int covered(Range part, List<Range> loss, int seen) {
        int covered = 0;
        for (Range range : loss) {
            int from = Math.max(part.from(), range.from());
            int to = Math.min(Math.min(part.to(), range.to()), seen);
            covered += Math.max(0, to - from);
        }
        return covered;
    }

    /** Where loss would be if the row were not cut; ranges do not overlap. */
    private List<Range> loss(Measured row) {
        return switch (trainer.loss()) {
            case EVERY_TOKEN -> List.of(new Range(0, row.tokens()));
            case MARKED -> row.marked();
            case LAST_ANSWER -> row.answers().isEmpty() ? List.of() : List.of(ofLast(row));
            case ANSWERS -> ofAnswers(row);
            case BETWEEN_MARKERS -> betweenMarkers(row);
        };
    }

    private static Range ofLast(Measured row) {
        return new Range(row.answers().get(row.answers().size() - 1).from(), row.tokens());
    }

    private List<Range> ofAnswers(Measured row) {
        List<Range> loss = new ArrayList<>();
        int last = row.answers().size() - 1;
        for (int i = 0; i <= last; i++) {
            Answer answer = row.answers().get(i);
            if (answer.trained() || !trainer.has(Trait.HEEDS_MARKS)) {
                loss.add(new Range(answer.content(), endIsTrained(i == last) ? answer.after() : answer.stop()));
            }
        }
        return loss;
    }

    private boolean endIsTrained(boolean last) {
        return switch (trainer.ends()) {
            case WITH_LOSS -> true;
            case EOS_OF_TURN -> layout.eosEndsTurn();
            case EOS_OF_LAST -> layout.eosEndsTurn() && last;
        };
    }

    /** An answer without a user's turn behind it is in the range of the one before. */
    private List<Range> betweenMarkers(Measured row) {
        String marker = trainer.marker().isEmpty() ? layout.answerHeader() : trainer.marker();
        if (marker.isEmpty() || !row.text().contains(marker)) {
            return List.of();
        }
        List<Range> loss = new ArrayList<>();
        int end = 0;
        for (Answer answer : row.answers()) {
            if (answer.from() >= end) {
                loss.add(new Range(answer.from(), answer.next()));
                end = answer.next();
            }
        }
        return loss;
    }
}
