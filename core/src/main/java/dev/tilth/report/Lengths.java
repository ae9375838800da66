package dev.tilth.report;

import java.util.List;

/**
 * How long the kept examples are.
 *
 * @param tokenizer that counted, for example {@code o200k_base}
 * @param measured prompt, completion and whole, in this order
 */
public record Lengths(String tokenizer, List<Distribution> measured) {
    public Lengths {
        measured = List.copyOf(measured);
    }

    /**
     * The lengths of one part of the examples.
     *
     * @param part {@code prompt}, {@code completion} or {@code whole}
     * @param examples that were measured
     * @param tokens in all of them
     * @param shortest in tokens
     * @param longest in tokens
     * @param lowest length that is accepted, in tokens
     * @param highest length that is accepted, in tokens; 0 where there is no limit
     * @param percentiles in rising order, of the same shares for all parts
     * @param bins in rising order, without a gap, equally wide but for the last, which holds all that is longer
     */
    public record Distribution(
            String part,
            long examples,
            long tokens,
            long shortest,
            long longest,
            long lowest,
            long highest,
            List<Percentile> percentiles,
            List<Bin> bins) {
        public Distribution {
            percentiles = List.copyOf(percentiles);
            bins = List.copyOf(bins);
        }
    }

    /**
     * @param percent of the examples that are not longer
     * @param tokens the length
     */
    public record Percentile(int percent, long tokens) {}

    /**
     * @param from tokens, inclusive
     * @param to tokens, exclusive
     * @param examples in between
     */
    public record Bin(long from, long to, long examples) {}
}
