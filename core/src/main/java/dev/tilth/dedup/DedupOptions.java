package dev.tilth.dedup;

import dev.tilth.option.Key;

/** What counts as a duplicate. */
public record DedupOptions(
        @Key("Similarity (Jaccard of word 3-grams) from which two examples may be near duplicates, over 0 and up to 1; "
                        + "0.8 is what the field uses, and below 0.7 the search finds less than 0.93 of the pairs.")
                double threshold,
        @Key(
                        "Whether near duplicates are removed; false leaves exact and format duplicates, and near ones still stay on "
                                + "one side of the split.")
                boolean near,
        @Key(
                        "Whether another plain word in a word's place (cancel for renew) keeps both rows, unless the two say the same;"
                                + " false removes such rows too, as most tools do. Numbers, names, negations, units, code and calls keep"
                                + " both either way.")
                boolean strict,
        @Key("How many pairs of each kind the report shows, 0 to 1000.") int examples) {
    public static final DedupOptions DEFAULTS = new DedupOptions(0.8, true, true, 12);

    public DedupOptions {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException(
                    "threshold: " + threshold + " is not a similarity. Give a number over 0 and up to 1.");
        }
        if (examples < 0 || examples > 1000) {
            throw new IllegalArgumentException(
                    "examples: " + examples + " is not a number of pairs to show. Give 0 to 1000.");
        }
    }

    public DedupOptions withThreshold(double changed) {
        return new DedupOptions(changed, near, strict, examples);
    }

    public DedupOptions withNear(boolean changed) {
        return new DedupOptions(threshold, changed, strict, examples);
    }

    public DedupOptions withStrict(boolean changed) {
        return new DedupOptions(threshold, near, changed, examples);
    }
}
