package dev.tilth.dryrun;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * LLaMA-Factory's way with long rows. What stands before an answer since the one before is its source, the answer with the
 * end of its turn its target; pair by pair gets what is left of the limit, and a pair that does not fit is cut on both sides
 * ({@code infer_seqlen}). Pairs behind a full row are left out. With {@code mask_history} the last pair comes first and is the
 * only one that carries loss.
 */
final class Pairs {
    private final Trainer trainer;
    private final boolean lastFirst;

    Pairs(Trainer trainer) {
        this.trainer = trainer;
        this.lastFirst = trainer.has(Trait.LAST_TURNS_FIRST);
    }

    /** One question with its answer, in tokens. */
    private record Pair(int source, int target, int said, boolean trained) {}

    Fate.Trained apply(Measured row) {
        List<Pair> pairs = pairs(row);
        int whole =
                pairs.stream().mapToInt(pair -> pair.source() + pair.target()).sum();
        if (lastFirst) {
            Collections.reverse(pairs);
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        int seen = 0;
        int loss = 0;
        for (int i = 0; i < pairs.size() && seen < trainer.length(); i++) {
            Pair pair = pairs.get(i);
            int left = trainer.length() - seen;
            int target = target(pair, left);
            seen += target + Math.min(pair.source(), left - target);
            if (i == 0 || !lastFirst) {
                loss += target;
                mark(pair, target, marks);
            }
        }
        if (seen < whole) {
            marks.add(Mark.CUT);
        }
        if (loss == 0) {
            marks.add(Mark.MASKED);
        }
        return new Fate.Trained(row.tokens(), seen, loss, marks);
    }

    private static void mark(Pair pair, int target, Set<Mark> marks) {
        boolean endless = pair.said() == pair.target();
        if (target > 0 && (target < pair.target() || endless)) {
            marks.add(Mark.LOST_END);
        }
        if (target > 0 && !pair.trained()) {
            marks.add(Mark.UNWANTED);
        }
    }

    /** Tokens of the target that are kept of {@code left}. */
    private static int target(Pair pair, int left) {
        int most;
        if (pair.target() * 2L < left) {
            most = left;
        } else if (pair.source() * 2L < left) {
            most = left - pair.source();
        } else {
            most = (int) (left * ((double) pair.target() / (pair.source() + pair.target())));
        }
        return Math.min(most, pair.target());
    }

    private static List<Pair> pairs(Measured row) {
        List<Pair> pairs = new ArrayList<>();
        int at = 0;
        for (Answer answer : row.answers()) {
            pairs.add(new Pair(
                    answer.from() - at,
                    answer.end() - answer.from(),
                    answer.stop() - answer.from() + answer.end() - answer.after(),
                    answer.trained()));
            at = answer.end();
        }
        return pairs;
    }
}
