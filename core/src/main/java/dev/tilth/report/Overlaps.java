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
 */
public record Overlaps(int ngram, double threshold, List<Reference> references, List<Between> between, List<Hit> hits) {
    public Overlaps {
        references = List.copyOf(references);
        between = List.copyOf(between);
        hits = List.copyOf(hits);
    }

    /**
     * A file that was checked against.
     *
     * @param file its name
     * @param items in it
     * @param contaminated items, counted before rows were rejected
     * @param share of the items, from 0 to 1
     * @param rejected rows for it
     */
    public record Reference(String file, long items, long contaminated, double share, long rejected) {}

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
     * @param share of the item's n-grams that were found, from 0 to 1
     * @param longestRun words in a row that are the same
     * @param rejected true where the row left the dataset for it
     * @param excerpt of the common run, redacted
     */
    public record Hit(String item, Origin origin, double share, long longestRun, boolean rejected, String excerpt) {}
}
