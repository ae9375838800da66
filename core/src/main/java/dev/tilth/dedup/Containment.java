package dev.tilth.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Finds rows whose text is in that of a longer row though the two are no near duplicates: a chapter and its book. A longer
 * row that has most of what {@link ContainmentSamples} remembers of a shorter one is compared with it in full. A sample that
 * more than {@value #MOST_ROWS} rows have is a template's and points to no row, and no row is compared with more than
 * {@value #MOST_COMPARED}, so that the cost is linear in templated data too.
 *
 * <p>Any number of threads may search.
 */
public final class Containment {
    /** The share of the shorter text's shingles from which it is contained. */
    public static final double LEAST_SHARE = 0.9;

    private static final int MOST_ROWS = 32;
    private static final int MOST_COMPARED = 64;
    /** Of eight samples of a row that is contained at the least share, five or more are met with probability 0.995. */
    private static final double LEAST_MET = 0.6;

    private final double threshold;
    private final long[] keys;
    private final Entries entries;

    /**
     * What was added, by entry.
     *
     * @param sizes distinct shingles
     * @param samples how many of them are remembered
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Entries(int[] rows, int[] sizes, byte[] samples) {}

    /** @param keys heads of samples with the entry that has them, ascending */
    Containment(double threshold, long[] keys, Entries entries) {
        this.threshold = threshold;
        this.keys = keys;
        this.entries = entries;
    }

    /**
     * The rows that are in this one, in the order in which they were added.
     *
     * @param shingles of {@code row}, ascending, each once
     * @param reader gives the shingles of any row that was added, in the same form
     */
    public List<Contained> in(int row, long[] shingles, IntFunction<long[]> reader) {
        List<Contained> found = new ArrayList<>();
        for (int entry : candidates(row, shingles)) {
            long[] smaller = reader.apply(entries.rows[entry]);
            int shared = shared(smaller, shingles);
            double similarity = (double) shared / (smaller.length + shingles.length - shared);
            if (shared >= LEAST_SHARE * smaller.length && similarity < threshold) {
                found.add(new Contained(entries.rows[entry], row, (double) shared / smaller.length));
            }
        }
        return found;
    }

    /** Entries of rows that are no longer and have most of their samples here: the likeliest, where they are too many. */
    private int[] candidates(int row, long[] shingles) {
        if (shingles.length < ContainmentSamples.LEAST_SHINGLES) {
            return new int[0];
        }
        Map<Integer, Integer> met = met(row, shingles);
        return met.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST_MET * entries.samples[each.getKey()])
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COMPARED)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    /** How many of its samples an entry meets here, where at least one of them is no template's. */
    private Map<Integer, Integer> met(int row, long[] shingles) {
        Map<Integer, Integer> met = new TreeMap<>();
        List<Long> templates = new ArrayList<>();
        for (long shingle : shingles) {
            if (ContainmentSamples.isSampled(shingle)) {
                collect(row, shingles.length, ContainmentSamples.head(shingle), met, templates);
            }
        }
        met.replaceAll((entry, count) -> count
                + (int) templates.stream()
                        .filter(head -> Arrays.binarySearch(keys, head | entry) >= 0)
                        .count());
        return met;
    }

    @SuppressWarnings("TooManyParameters")
    private void collect(int row, int size, long head, Map<Integer, Integer> met, List<Long> templates) {
        int from = first(head);
        if (from + MOST_ROWS < keys.length && ContainmentSamples.head(keys[from + MOST_ROWS]) == head) {
            templates.add(head);
            return;
        }
        for (int i = from; i < keys.length && ContainmentSamples.head(keys[i]) == head; i++) {
            int entry = (int) (keys[i] - head);
            if (entries.sizes[entry] <= size && entries.rows[entry] != row) {
                met.merge(entry, 1, Integer::sum);
            }
        }
    }

    /** The first key of a head, or where it would stand. */
    private int first(long head) {
        int at = Arrays.binarySearch(keys, head);
        return at >= 0 ? at : -at - 1;
    }

    /** Values that both have. */
    private static int shared(long[] a, long[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Long.compare(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
