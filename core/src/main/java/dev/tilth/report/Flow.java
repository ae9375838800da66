package dev.tilth.report;

import java.util.List;

/**
 * What came into each stage and what left there. Refuses counts that do not balance: no row is ever lost in silence.
 *
 * @param stages in the order in which rows meet them, also those where nothing left
 */
public record Flow(List<Stage> stages) {
    public Flow {
        stages = List.copyOf(stages);
        for (int i = 1; i < stages.size(); i++) {
            Stage before = stages.get(i - 1);
            Stage after = stages.get(i);
            if (before.out() != after.in()) {
                throw new IllegalArgumentException("stages: " + before.out() + " rows left " + before.name() + " but "
                        + after.in() + " entered " + after.name() + ". Count every row at every stage.");
            }
        }
    }

    /** Rows that were read. */
    public long in() {
        return stages.isEmpty() ? 0 : stages.get(0).in();
    }

    /** Rows that are in the dataset. */
    public long out() {
        return stages.isEmpty() ? 0 : stages.get(stages.size() - 1).out();
    }

    /** Rows that left on the way. */
    public long lost() {
        return stages.stream().mapToLong(Stage::lost).sum();
    }

    /** Rows that came from the sealed test set alone. */
    public long joined() {
        return stages.stream().mapToLong(Stage::joined).sum();
    }

    /**
     * One stage.
     *
     * @param name the step as in the ledger, for example {@code near}
     * @param in rows that entered
     * @param joined rows that came in here and from no source: those of the sealed test set whose source has lost them
     * @param out rows that went on
     * @param changed rows that went on with an edit of this stage
     * @param losses why the others did not; their rows are {@code in + joined - out}
     */
    public record Stage(String name, long in, long joined, long out, long changed, List<Loss> losses) {
        public Stage {
            losses = List.copyOf(losses);
            long lost = losses.stream().mapToLong(Loss::rows).sum();
            if (in + joined - out != lost) {
                throw new IllegalArgumentException("losses: " + (in + joined) + " rows entered " + name + " and " + out
                        + " went on, but reasons are given for " + lost + ". Give every row that leaves a reason.");
            }
        }

        public long lost() {
            return in + joined - out;
        }
    }

    /**
     * Rows that left for one reason.
     *
     * @param reason the rule, for example {@code not-json}
     * @param fate where they went
     * @param rows how many
     */
    public record Loss(String reason, Fate fate, long rows) {}

    /** Where a row went that left the line. */
    public enum Fate {
        REJECTED,
        /** Kept aside until someone reviews it. */
        QUARANTINED
    }
}
