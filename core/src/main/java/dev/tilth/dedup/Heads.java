package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.sketch.MinHash;

/**
 * The rows that go through the bands, by position: the number of a row in keep priority. Safe for many threads.
 *
 * @param rows the row of each position
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Heads(SketchColumns columns, int[] rows, Buckets buckets, Effort effort) {
    static Heads of(SketchColumns columns, int[] rows, int threads) {
        Effort effort = Effort.of(rows.length);
        return new Heads(columns, rows, new Buckets(columns, rows, effort.walk(), threads), effort);
    }

    int count() {
        return rows.length;
    }

    int row(int position) {
        return rows[position];
    }

    /** An entry of {@link Candidates#likely} of a row. */
    long entry(int row, int position) {
        return (long) (MinHash.HASHES - columns.agreeingBits(row, rows[position])) << 32 | position;
    }
}
