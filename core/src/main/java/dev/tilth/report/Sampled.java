package dev.tilth.report;

/**
 * How a number of tokens was estimated, where not all examples were counted.
 *
 * @param counted examples whose tokens were counted
 * @param examples that the number is of
 * @param low end of the interval of 95 % confidence, in tokens
 * @param high end of it
 */
public record Sampled(long counted, long examples, long low, long high) {
    /** The setting that makes it exact. */
    static final String EXACT = "length.tokens: exact";

    /** The number: {@code about 123.4 M ± 0.2 %}. */
    public String about(long tokens) {
        return "about " + Figures.large(tokens) + " ± " + reach(tokens);
    }

    /** The number, where it comes from and how it is made exact, as half a sentence. */
    public String words(long tokens) {
        return "about " + Figures.large(tokens) + " tokens (± " + reach(tokens) + "; counted " + ofAll() + "; " + EXACT
                + " counts all)";
    }

    /** How many were counted: {@code 72,310 of 1,000,000 rows}. */
    public String ofAll() {
        return Figures.count(counted) + " of " + Figures.count(examples, "row");
    }

    /** The longer side of the interval in percent, rounded up. */
    private String reach(long tokens) {
        double longer = Math.max(high - tokens, tokens - low);
        return Figures.number(Math.ceil(10_000 * longer / Math.max(1, tokens)) / 100, 2) + " %";
    }
}
