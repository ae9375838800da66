package dev.tilth.label;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows each class has. Counts as rows come, and merges: parts merged equal the whole. Not for several threads.
 */
public final class Balance {
    /** A class of under a quarter of what each would hold if all were the same is learned last. */
    private static final double THIN = 0.25;

    private final Map<String, Long> rows = new TreeMap<>();
    private long labelled;

    /** Adds a row with these labels; a label that stands there twice counts once, and no label counts nothing. */
    public void add(List<String> labels) {
        if (labels.isEmpty()) {
            return;
        }
        labelled++;
        for (String label : new LinkedHashSet<>(labels)) {
            rows.merge(label, 1L, Long::sum);
        }
    }

    /** Adds all that {@code other} has counted. */
    public void addAll(Balance other) {
        labelled += other.labelled;
        other.rows.forEach((label, count) -> rows.merge(label, count, Long::sum));
    }

    /** Rows that have a label. */
    public long labelled() {
        return labelled;
    }

    /** All classes, the largest first; equal ones in the order of their labels. */
    public List<ClassCount> classes() {
        return rows.entrySet().stream()
                .map(one -> new ClassCount(one.getKey(), one.getValue(), (double) one.getValue() / labelled))
                .sorted(Comparator.comparingLong(ClassCount::rows).reversed())
                .toList();
    }

    /** Classes of under a quarter of 1/K of the labelled rows, K classes. */
    public List<ClassCount> thin() {
        double least = THIN / StrictMath.max(1, rows.size());
        return classes().stream().filter(one -> one.share() < least).toList();
    }
}
