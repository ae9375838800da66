package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds duplicates, variants and conflicts. Rows are visited in keep priority; a row is removed only for a row that is
 * kept, whose verified similarity reaches the threshold and from which it differs in nothing that matters. So every
 * cluster is a star around its kept member, and nothing is removed through a chain.
 *
 * <p>Pairs at a similarity J are found with the probability that {@link dev.tilth.sketch.MinHash} states (0.998 at 0.8).
 * Every pair found at or over the threshold ends in one unit, whatever its kind, and so do all rows with one prompt.
 */
public final class Deduplicator {
    private final DedupOptions options;

    public Deduplicator(DedupOptions options) {
        this.options = options;
    }

    /**
     * The result depends on the arguments alone. Memory: about 40 bytes a row beside the columns.
     *
     * @param rows those that take part; no other row is compared, removed or linked
     * @param rank keep priority of every row of {@code columns}: of two duplicates the one of lower rank is kept, of equal
     *     rank the earlier row
     * @param reader reads the example of a row, as it was when it was sketched
     */
    public Duplicates find(SketchColumns columns, BitSet rows, int[] rank, ExampleReader reader) {
        if (rank.length < columns.size() || rows.length() > columns.size()) {
            throw new IllegalArgumentException(
                    columns.size() + " sketches, but " + rank.length + " ranks and rows up to " + rows.length());
        }
        return new Search(options, columns, byRank(rows, rank), reader).run();
    }

    private static int[] byRank(BitSet rows, int[] rank) {
        long[] keys = new long[rows.cardinality()];
        int count = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            keys[count++] = (long) rank[row] << 32 | row;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
