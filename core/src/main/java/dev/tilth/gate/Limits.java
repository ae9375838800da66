package dev.tilth.gate;

/** The gates that the options ask for, each with the usual limit beside its own and the reason for it. */
record Limits(GateOptions options) {
    private static final GateOptions USUAL = GateOptions.DEFAULTS;

    Gate volume(Objective objective) {
        return new Gate(
                "volume",
                Direction.AT_LEAST,
                options.volume().of(objective),
                USUAL.volume().of(objective),
                Unit.COUNT,
                "What an objective needs; under 500 good examples do not train.");
    }

    Gate realShare() {
        return atLeast(
                "real_share",
                options.realShare(),
                USUAL.realShare(),
                "Models trained on mostly generated text lose the tails of what they imitate.");
    }

    Gate reviewedShare() {
        return atLeast(
                "reviewed_share",
                options.reviewedShare(),
                USUAL.reviewedShare(),
                "Review of 5 % finds an error rate that matters before the budget is spent.");
    }

    Gate sealed() {
        return flag("sealed", options.sealed(), "A test set that can still move measures nothing twice.");
    }

    Gate taskLocked() {
        return flag("task_locked", options.taskLocked(), "Rows collected under a text that moves follow no standard.");
    }

    Gate crossSplitOverlap() {
        return new Gate(
                "cross_split_overlap",
                Direction.AT_MOST,
                options.crossSplitOverlap(),
                USUAL.crossSplitOverlap(),
                Unit.COUNT,
                "One group, document or duplicate on both sides is a leak.");
    }

    Gate contamination() {
        return atMost(
                "contamination",
                options.contamination(),
                USUAL.contamination(),
                "Over 1 % a score is no longer one of unseen items.");
    }

    Gate rejectedShare() {
        return atMost(
                "rejected_share",
                options.rejectedShare(),
                USUAL.rejectedShare(),
                "Where half is lost the sources or the mapping are wrong, not the rows.");
    }

    Gate sourceLoss() {
        return atMost(
                "source_loss",
                options.sourceLoss(),
                USUAL.sourceLoss(),
                "Over 20 % the reader of a source, or its supplier, needs a look.");
    }

    Gate residualPrivacy() {
        return atMost(
                "residual_privacy",
                options.residualPrivacy(),
                USUAL.residualPrivacy(),
                "1 % is what a searched sample can still tell from none.");
    }

    /** Raised to 1.5/K, since with two or three classes the largest must hold more than 40 %. */
    Gate largestClass(int classes) {
        double few = classes < 2 ? 0 : 1.5 / classes;
        return atMost(
                "largest_class",
                StrictMath.max(options.largestClass(), few),
                StrictMath.max(USUAL.largestClass(), few),
                "Over it a model that always gives that answer looks good.");
    }

    Gate offFormat() {
        return atMost(
                "off_format",
                options.offFormat(),
                USUAL.offFormat(),
                "A model asked in a shape that it was not trained in answers worse than its evaluation says.");
    }

    Gate wholeData() {
        return flag("whole_data", true, "A quick look at some rows says nothing of the others.");
    }

    private static Gate atLeast(String name, double limit, double usual, String reason) {
        return new Gate(name, Direction.AT_LEAST, limit, usual, Unit.SHARE, reason);
    }

    private static Gate atMost(String name, double limit, double usual, String reason) {
        return new Gate(name, Direction.AT_MOST, limit, usual, Unit.SHARE, reason);
    }

    private static Gate flag(String name, boolean wanted, String reason) {
        return new Gate(name, Direction.AT_LEAST, wanted ? 1 : 0, 1, Unit.FLAG, reason);
    }
}
