package dev.tilth.report;

import java.util.List;
import java.util.Optional;

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

    /** All tokens of the kept examples; empty where they were counted one by one, so that there is nothing to explain. */
    public Optional<String> estimate() {
        return measured.stream()
                .filter(each -> each.part().equals("whole"))
                .flatMap(each -> each.sampled().map(how -> how.words(each.tokens())).stream())
                .findFirst();
    }

    /**
     * The lengths of one part of the examples.
     *
     * @param part {@code prompt}, {@code completion} or {@code whole}
     * @param examples that are in the dataset
     * @param tokens in all of them
     * @param shortest of those that were counted, in tokens
     * @param longest of those that were counted, in tokens
     * @param lowest length that is accepted, in tokens
     * @param highest length that is accepted, in tokens; 0 where there is no limit
     * @param percentiles in rising order, of the same shares for all parts
     * @param bins in rising order, without a gap, equally wide but for the last, which holds all that is longer
     * @param sampled how tokens, percentiles and bins were estimated; empty where all examples were counted
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
            List<Bin> bins,
            Optional<Sampled> sampled) {
        public Distribution {
            percentiles = List.copyOf(percentiles);
            bins = List.copyOf(bins);
        }

        /** Its tokens as people read them. */
        public String tokenWords() {
            return sampled.map(each -> each.about(tokens)).orElseGet(() -> Figures.count(tokens));
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
