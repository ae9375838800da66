package dev.tilth.gate;

import dev.tilth.option.Key;

/**
 * The limits. A limit that nothing can miss (at least 0, {@code false}, or a share of at most 1) waives its gate, and the
 * waiver is shown before the verdict.
 */
public record GateOptions(
        @Key("Kept rows that each objective needs.") VolumeOptions volume,
        @Key("Least share of kept rows that are not synthetic, 0 to 1; models trained on mostly generated text lose the"
                        + " tails of what they imitate.")
                double realShare,
        @Key("Least share of kept rows that a person has reviewed, 0 to 1; 5 % finds an error rate that matters before"
                        + " the budget is spent.")
                double reviewedShare,
        @Key("Whether the test set must be sealed; a test set that can still move measures nothing twice.")
                boolean sealed,
        @Key(
                        "Most groups, documents and duplicate clusters that may have rows on both sides of a split; one is a leak.")
                int crossSplitOverlap,
        @Key("Largest share of test rows, or of the items of one reference file, that training rows may hold before any"
                        + " is rejected, 0 to 1; over 1 % a score is no longer of unseen items.")
                double contamination,
        @Key("Largest share of rows read that may be rejected, 0 to 1; where half is lost the sources or the mapping"
                        + " are wrong, not the rows.")
                double rejectedShare,
        @Key("Largest share of its rows that one source may lose, 0 to 1; over 20 % its reader or its supplier needs a"
                        + " look.")
                double sourceLoss,
        @Key("Largest share of kept rows that may still hold personal data, 0 to 1, measured on a sample that people"
                        + " searched; 1 % is what review of a sample can still tell from none.")
                double residualPrivacy,
        @Key("Largest share of labelled rows that one class may hold, 0 to 1, raised to 1.5/K where there are few"
                        + " classes K; over it a model that always gives that answer looks good.")
                double largestClass,
        @Key("Largest share of kept rows that may be in another format than the one stated in serving, 0 to 1; over 5 %"
                        + " the model learns two.")
                double offFormat,
        @Key("Whether the task definition must be locked; rows collected under a text that moves follow no standard.")
                boolean taskLocked) {
    public static final GateOptions DEFAULTS =
            new GateOptions(VolumeOptions.DEFAULTS, 0.6, 0.05, true, 0, 0.01, 0.5, 0.2, 0.01, 0.4, 0.05, true);

    public GateOptions {
        share("real_share", realShare);
        share("reviewed_share", reviewedShare);
        share("contamination", contamination);
        share("rejected_share", rejectedShare);
        share("source_loss", sourceLoss);
        share("residual_privacy", residualPrivacy);
        share("largest_class", largestClass);
        share("off_format", offFormat);
        if (crossSplitOverlap < 0) {
            throw new IllegalArgumentException(
                    "cross_split_overlap: " + crossSplitOverlap + " is not a count. Give 0 or more.");
        }
    }

    private static void share(String key, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(key + ": " + value + " is not a share. Give a number from 0 to 1.");
        }
    }
}
