package dev.tilth.report;

import java.util.List;
import java.util.Optional;

/**
 * Which rows are to be learned from, and which to measure with.
 *
 * @param strata what the shares are kept by: {@code label}, {@code source} or {@code none}
 * @param sealed true where the test set is locked
 * @param splits train, validation and test, in this order
 * @param units that were to be kept whole
 * @param moved units that were moved to test so that a label reaches its minimum there
 * @param oversized units that are too large to stand in a test set and went whole to train
 * @param largest units by rows
 * @param minimums what each label should have in test, and has
 * @param statements what this test set can and cannot show, one sentence each
 */
public record Splits(
        String strata,
        boolean sealed,
        List<Split> splits,
        long units,
        long moved,
        List<Unit> oversized,
        List<Unit> largest,
        List<Minimum> minimums,
        List<String> statements) {
    public Splits {
        splits = List.copyOf(splits);
        oversized = List.copyOf(oversized);
        largest = List.copyOf(largest);
        minimums = List.copyOf(minimums);
        statements = List.copyOf(statements);
    }

    /** The rows of a split; 0 where there is no such split. */
    public long rows(String split) {
        return splits.stream()
                .filter(s -> s.name().equals(split))
                .mapToLong(Split::rows)
                .sum();
    }

    /**
     * @param name {@code train}, {@code validation} or {@code test}
     * @param rows in it
     * @param units in it
     * @param tokens in it
     * @param sampled how they were estimated; empty where all were counted
     * @param share of the kept rows that it has, from 0 to 1
     * @param asked share that the recipe asks for, from 0 to 1
     * @param sources its rows by source
     */
    public record Split(
            String name,
            long rows,
            long units,
            long tokens,
            Optional<Sampled> sampled,
            double share,
            double asked,
            List<Tally> sources) {
        public Split {
            sources = List.copyOf(sources);
        }

        /** Its tokens as people read them. */
        public String tokenWords() {
            return sampled.map(each -> each.about(tokens)).orElseGet(() -> Figures.count(tokens));
        }
    }

    /**
     * What must stay together.
     *
     * @param name that can be shown: its ordinal and what holds it together
     * @param rows in it
     * @param share of the kept rows, from 0 to 1
     * @param split where it is
     */
    public record Unit(String name, long rows, double share, String split) {}

    /**
     * @param label the class
     * @param asked rows that test should have
     * @param reached rows that it has
     * @param note why it has fewer; empty where it has enough
     */
    public record Minimum(String label, long asked, long reached, String note) {}
}
