package dev.tilth.report;

import java.util.List;
import java.util.Optional;

/**
 * The classes of the kept rows.
 *
 * @param labelled rows that have a label; a row with several counts once
 * @param classes most first
 * @param rare names of classes with too few rows to measure
 * @param limit share that the largest class may have; empty where the rows have no labels
 */
public record Labels(long labelled, List<LabelClass> classes, List<String> rare, Optional<Double> limit) {
    public static final Labels NONE = new Labels(0, List.of(), List.of(), Optional.empty());

    public Labels {
        classes = List.copyOf(classes);
        rare = List.copyOf(rare);
    }

    /**
     * @param name of the class
     * @param rows that have it
     * @param share of the labelled rows, from 0 to 1
     * @param train rows there
     * @param validation rows there
     * @param test rows there
     */
    public record LabelClass(String name, long rows, double share, long train, long validation, long test) {}
}
