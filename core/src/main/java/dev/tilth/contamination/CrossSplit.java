package dev.tilth.contamination;

import dev.tilth.gate.Overlap;
import dev.tilth.split.Tally;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What a build's own train holds of its own test and validation rows. Reported, not rejected: whole groups and duplicates
 * never cross, so what is left is a matter of how much the texts of a domain are alike.
 *
 * @param overlaps for {@code test} and {@code validation}: rows, and those that train holds
 * @param seen held-out rows that train holds, in the order of the suspects
 * @param pairs rows of train with the held-out row that they hold most of, the worst first
 */
public record CrossSplit(List<Overlap> overlaps, List<SeenItem> seen, List<SeenBy> pairs) {
    public static final String TEST = "test";
    public static final String VALIDATION = "validation";

    public CrossSplit {
        overlaps = List.copyOf(overlaps);
        seen = List.copyOf(seen);
        pairs = List.copyOf(pairs);
    }

    /**
     * @param suspects held-out rows that a {@link Survey} suspects, under {@link #TEST} and {@link #VALIDATION}
     * @param hits of the rows of train, in any order
     * @param train rows of train
     * @param units how many units the rows are
     * @param total rows on each side
     */
    public static CrossSplit decide(ReferenceIndex suspects, List<RowHits> hits, BitSet train, int units, Tally total) {
        Contamination found = Contamination.decide(suspects, hits, train, units);
        List<SeenBy> pairs = found.rejected().stream()
                .sorted(Comparator.comparingDouble(SeenBy::share).reversed())
                .toList();
        List<Overlap> overlaps = List.of(
                new Overlap(TEST, total.test(), count(found, TEST)),
                new Overlap(VALIDATION, total.validation(), count(found, VALIDATION)));
        return new CrossSplit(overlaps, found.seen(), pairs);
    }

    private static long count(Contamination found, String file) {
        return found.seen().stream()
                .filter(one -> one.item().file().equals(file))
                .count();
    }
}
