package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;

/**
 * What is searched; the same at every threshold.
 *
 * @param rows in keep priority
 * @param heads those of the rows that go through the bands
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Field(SketchColumns columns, int[] rows, Twins twins, Heads heads) {
    static Field of(SketchColumns columns, int[] rows, int threads) {
        Twins twins = new Twins(columns, rows);
        return new Field(columns, rows, twins, Heads.of(columns, twins.heads(), threads));
    }
}
