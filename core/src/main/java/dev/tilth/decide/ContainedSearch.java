package dev.tilth.decide;

import dev.tilth.corpus.Ordered;
import dev.tilth.corpus.RowWords;
import dev.tilth.corpus.Rows;
import dev.tilth.dedup.Contained;
import dev.tilth.dedup.Containment;
import dev.tilth.dedup.ContainmentSamples;
import dev.tilth.sketch.Shingles;
import dev.tilth.unit.UnionFind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Looks for long rows whose text is in that of a longer one, in two passes over the words of the long rows alone. */
final class ContainedSearch {
    private static final int ROWS_AT_ONCE = 16;

    private final Rows rows;
    private final int[] longRows;
    private final Ordered threads;

    /** @param kept rows that take part */
    ContainedSearch(Rows rows, BitSet kept, Ordered threads) {
        this.rows = rows;
        this.threads = threads;
        this.longRows = kept.stream()
                .filter(row -> rows.sketches().shingles(row) >= ContainmentSamples.LEAST_SHINGLES)
                .toArray();
    }

    /** The shingles of one row, ascending. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    private record Shingled(int row, long[] shingles) {}

    /**
     * What was found.
     *
     * @param threshold similarity from which two rows are near duplicates
     * @param links gets each pair: the two must be on one side
     * @param shown pairs that are named
     */
    ContainedRows search(double threshold, UnionFind links, int shown) {
        ContainmentSamples samples = new ContainmentSamples();
        each(
                reader -> row -> new Shingled(row, reader.shingles(row)),
                found -> samples.add(found.row(), found.shingles()));
        Containment containment = samples.done(threshold);
        BitSet inside = new BitSet();
        List<Contained> named = new ArrayList<>();
        each(
                reader -> row -> containment.in(row, reader.shingles(row), reader::shingles),
                pairs -> pairs.forEach(pair -> {
                    links.join(pair.row(), pair.in());
                    if (!inside.get(pair.row()) && named.size() < shown) {
                        named.add(pair);
                    }
                    inside.set(pair.row());
                }));
        return new ContainedRows(inside.cardinality(), named);
    }

    private <T> void each(Function<Reader, Function<Integer, T>> worker, Consumer<T> sink) {
        Iterator<Integer> starts = IntStream.iterate(0, from -> from < longRows.length, from -> from + ROWS_AT_ONCE)
                .iterator();
        Supplier<Function<Integer, List<T>>> chunk = () -> {
            Function<Integer, T> one = worker.apply(new Reader());
            return from -> {
                List<T> results = new ArrayList<>();
                for (int i = from; i < Math.min(from + ROWS_AT_ONCE, longRows.length); i++) {
                    results.add(one.apply(longRows[i]));
                }
                return results;
            };
        };
        threads.map(starts, chunk, results -> results.forEach(sink));
    }

    /** The shingles of rows, from their kept words. For one thread. */
    private final class Reader {
        private final RowWords words = new RowWords();
        private final Shingles shingles = new Shingles();

        long[] shingles(int row) {
            rows.words(row, words);
            shingles.of(words.words(), 0, words.words().count(), "");
            return shingles.sorted();
        }
    }
}
