package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds duplicates, variants and conflicts. Rows are visited in keep priority; a row is removed only for a row that is
 * kept, whose verified similarity reaches the threshold and from which it differs in nothing that matters. So every
 * cluster is a star around its kept member, and nothing is removed through a chain.
 *
 * <p>Pairs at a similarity J are found with the probability that {@link dev.tilth.sketch.MinHash} states (0.998 at 0.8).
 * Every pair found at or over the threshold ends in one unit, whatever its kind, and so do all rows with one prompt.
 */
public final class Deduplicator {
    /** Pairs that are remembered from one threshold to the next. */
    private static final int MOST_REMEMBERED = 1 << 22;

    /** Pairs a row that are kept for the next search: in a crowd of rows alike there are more. */
    private static final int KNOWN_A_ROW = 2;

    private final DedupOptions options;
    private final int threads;
    private final BitSet fixed;
    private final Optional<KnownPairs> known;

    /** With one thread. */
    public Deduplicator(DedupOptions options) {
        this(options, 1);
    }

    /** @param threads how many compare rows; the result is the same for any number */
    public Deduplicator(DedupOptions options, int threads) {
        this(options, threads, new BitSet(), Optional.empty());
    }

    private Deduplicator(DedupOptions options, int threads, BitSet fixed, Optional<KnownPairs> known) {
        this.known = known;
        this.options = options;
        this.threads = threads;
        this.fixed = (BitSet) fixed.clone();
    }

    /** With rows that are never removed, not even for one another; what is like any of them is, where they rank before it. */
    public Deduplicator keeping(BitSet rows) {
        return new Deduplicator(options, threads, rows, known);
    }

    /** With what earlier searches have compared; {@link #find} adds what it compares itself. */
    public Deduplicator knowing(Optional<KnownPairs> pairs) {
        return new Deduplicator(options, threads, fixed, pairs);
    }

    /**
     * The result depends on the arguments alone. Memory beside the columns: about 30 bytes a row, 8 more for each band
     * that it shares with another, and up to 40 while the rows are sorted; 13 bytes a row stay with the result.
     *
     * @param rows those that take part; no other row is compared, removed or linked
     * @param rank keep priority of every row of {@code columns}: of two duplicates the one of lower rank is kept, of equal
     *     rank the earlier row
     * @param reader reads the example of a row, as it was when it was sketched
     */
    public Duplicates find(SketchColumns columns, BitSet rows, int[] rank, ExampleReader reader) {
        Comparisons texts = new Comparisons(
                reader,
                0,
                options.strict(),
                known.map(pairs -> new Comparisons.Earlier(pairs, columns::content, KNOWN_A_ROW * columns.size())));
        Duplicates found = search(Field.of(columns, byRank(columns, rows, rank), threads), texts, options);
        texts.keep();
        return found;
    }

    /**
     * The result at each of several thresholds, equal to that of {@link #find} with it. What two texts say of each other
     * does not depend on the threshold and is found once.
     *
     * @param thresholds each over 0 and up to 1
     * @return by threshold, ascending
     */
    public Map<Double, Duplicates> findAt(
            List<Double> thresholds, SketchColumns columns, BitSet rows, int[] rank, ExampleReader reader) {
        Field field = Field.of(columns, byRank(columns, rows, rank), threads);
        Comparisons texts = new Comparisons(reader, MOST_REMEMBERED, options.strict());
        Map<Double, Duplicates> found = new LinkedHashMap<>();
        for (double threshold : new TreeSet<>(thresholds)) {
            found.put(threshold, search(field, texts, options.withThreshold(threshold)));
        }
        return found;
    }

    private Duplicates search(Field field, Comparisons texts, DedupOptions at) {
        try (Search search = new Search(at, field, texts, new Search.Conditions(threads, fixed))) {
            return search.run();
        }
    }

    private static int[] byRank(SketchColumns columns, BitSet rows, int[] rank) {
        if (rank.length < columns.size() || rows.length() > columns.size()) {
            throw new IllegalArgumentException(
                    columns.size() + " sketches, but " + rank.length + " ranks and rows up to " + rows.length());
        }
        long[] keys = new long[rows.cardinality()];
        int count = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            keys[count++] = (long) rank[row] << 32 | row;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
