package dev.tilth.split;

import dev.tilth.option.Key;

/** How rows are given to train, validation and test; what is left of 1 goes to train. */
public record SplitOptions(
        @Key(
                        "Share of the rows that are kept for the final test, 0 up to 1 with validation; 20 % of a few thousand rows"
                                + " still tells 80 % from 85 %.")
                double test,
        @Key("Share of the rows that stop training in time, 0 up to 1 with test; a loss needs fewer rows than a score.")
                double validation,
        @Key("What must have its share on each side: label (rows without one by source), source or none.")
                Stratify stratify,
        @Key(
                        "Rows of each label, or source, that test must have at least; 1 lets no class go untested, a score for each"
                                + " class needs 20 and more.")
                int minPerLabel,
        @Key(
                        "Largest share of the rows that one unit may be and still be tested, over 0 and up to 1; a larger one would"
                                + " be most of the test set, and goes whole to train.")
                double largestUnit,
        @Key("Changes which rows are drawn; any text. Another salt after results were seen is choosing the result.")
                String salt) {
    public static final SplitOptions DEFAULTS = new SplitOptions(0.2, 0.1, Stratify.LABEL, 1, 0.05, "");

    public SplitOptions {
        share("test", test);
        share("validation", validation);
        if (test + validation >= 1) {
            throw new IllegalArgumentException("test: " + test + " and validation " + validation
                    + " leave nothing to train on. Give shares that are under 1 together.");
        }
        if (minPerLabel < 0) {
            throw new IllegalArgumentException(
                    "min_per_label: " + minPerLabel + " is not a number of rows. Give 0 or more.");
        }
        if (!(largestUnit > 0 && largestUnit <= 1)) {
            throw new IllegalArgumentException(
                    "largest_unit: " + largestUnit + " is not a share. Give a number over 0 and up to 1.");
        }
    }

    private static void share(String key, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    key + ": " + value + " is not a share. Give a number from 0 to under 1.");
        }
    }
}
