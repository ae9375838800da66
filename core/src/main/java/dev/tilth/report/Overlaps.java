package dev.tilth.report;

import dev.tilth.example.Origin;
import java.util.List;

/**
 * What is in the training set that should measure it.
 *
 * @param ngram words in a row that are compared
 * @param threshold share of an item's n-grams over which it is contaminated, from 0 to 1
 * @param references files that nothing may be taken from
 * @param between the splits of this dataset
 * @param hits the evidence, worst first
 * @param recalls how many known items were found that were planted to see whether they are, a way each
 */
public record Overlaps(
        int ngram,
        double threshold,
        List<Reference> references,
        List<Between> between,
        List<Hit> hits,
        List<Recall> recalls) {
    public Overlaps {
        references = List.copyOf(references);
        between = List.copyOf(between);
        hits = List.copyOf(hits);
        recalls = List.copyOf(recalls);
    }

    /**
     * A file that was checked against.
     *
     * @param file its name
     * @param items in it
     * @param contaminated items, counted before rows were rejected
     * @param share of the items, from 0 to 1
     * @param reported items of which there is only evidence that rejects no row
     * @param touched items that share any n-gram, however few
     * @param rejected rows for it
     */
    public record Reference(
            String file, long items, long contaminated, double share, long reported, long touched, long rejected) {}

    /**
     * @param from the split that is measured
     * @param against the split that should not have it
     * @param items in the first
     * @param contaminated items of them
     * @param share of the items, from 0 to 1
     */
    public record Between(String from, String against, long items, long contaminated, double share) {}

    /**
     * @param item the item that was found again: file and ordinal
     * @param origin the row that holds it
     * @param evidence its kind
     * @param share of the item that was found, from 0 to 1
     * @param longestRun words in a row that are the same
     * @param rejected true where the row left the dataset for it
     * @param excerpt of the common run, redacted
     */
    public record Hit(
            String item,
            Origin origin,
            String evidence,
            double share,
            long longestRun,
            boolean rejected,
            String excerpt) {}

    /**
     * Known items, planted in one way into rows that exist for this alone.
     *
     * @param kind the way
     * @param planted rows
     * @param found of them
     * @param rejected of them, by evidence that rejects a row
     * @param share found of those planted, from 0 to 1
     * @param low end of its 95 % interval
     * @param high end of its 95 % interval
     */
    public record Recall(String kind, long planted, long found, long rejected, double share, double low, double high) {}
}
