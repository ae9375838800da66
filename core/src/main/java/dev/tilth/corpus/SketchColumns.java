package dev.tilth.corpus;

import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.MinHash;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@link Sketch}es of all rows, in row order: {@value #BYTES} bytes a row in chunks that never move, so that growing
 * copies nothing. Columns of parts, appended in order, equal the columns of the whole.
 */
public final class SketchColumns {
    private static final int LONGS = 11;
    private static final int INTS = MinHash.BANDS + 1;

    /** Memory a row. */
    public static final int BYTES = LONGS * Long.BYTES + INTS * Integer.BYTES;

    private static final int SHIFT = 13;
    private static final int MASK = (1 << SHIFT) - 1;

    private final List<long[]> longs = new ArrayList<>();
    /** In each chunk band after band, since they are asked for one band at a time. */
    private final List<int[]> ints = new ArrayList<>();

    private int size;

    /** Appends the sketch of the next row; returns the row. */
    public int add(Sketch sketch) {
        long[] row = longs(size);
        int at = (size & MASK) * LONGS;
        row[at] = sketch.content().high();
        row[at + 1] = sketch.content().low();
        row[at + 2] = sketch.form().high();
        row[at + 3] = sketch.form().low();
        row[at + 4] = sketch.prompt();
        row[at + 5] = sketch.question();
        row[at + 6] = sketch.answer();
        row[at + 7] = sketch.labels();
        row[at + 8] = sketch.critical();
        row[at + 9] = sketch.signature().lowBits();
        row[at + 10] = sketch.signature().highBits();
        int[] keys = ints(size);
        for (int band = 0; band < MinHash.BANDS; band++) {
            keys[place(band, size)] = sketch.signature().band(band);
        }
        keys[place(MinHash.BANDS, size)] = sketch.signature().shingles();
        return size++;
    }

    /** Appends all rows of another part. */
    public void append(SketchColumns other) {
        for (int row = 0; row < other.size; row++) {
            int from = row & MASK;
            int to = size & MASK;
            System.arraycopy(other.longs.get(row >> SHIFT), from * LONGS, longs(size), to * LONGS, LONGS);
            for (int column = 0; column < INTS; column++) {
                ints(size)[place(column, to)] = other.ints.get(row >> SHIFT)[place(column, from)];
            }
            size++;
        }
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    public Fingerprint content(int row) {
        return new Fingerprint(at(row, 0), at(row, 1));
    }

    public Fingerprint form(int row) {
        return new Fingerprint(at(row, 2), at(row, 3));
    }

    /** 64 bits of {@link #content}. */
    public long contentHash(int row) {
        return at(row, 1);
    }

    public boolean sameContent(int a, int b) {
        return at(a, 1) == at(b, 1) && at(a, 0) == at(b, 0);
    }

    /** 64 bits of {@link #form}. */
    public long formHash(int row) {
        return at(row, 3);
    }

    public boolean sameForm(int a, int b) {
        return at(a, 3) == at(b, 3) && at(a, 2) == at(b, 2);
    }

    public long prompt(int row) {
        return at(row, 4);
    }

    public long question(int row) {
        return at(row, 5);
    }

    public long answer(int row) {
        return at(row, 6);
    }

    public long labels(int row) {
        return at(row, 7);
    }

    public long critical(int row) {
        return at(row, 8);
    }

    public int band(int row, int band) {
        return ints.get(row >> SHIFT)[place(band, row)];
    }

    public int shingles(int row) {
        return band(row, MinHash.BANDS);
    }

    /** In how many of the {@link MinHash#HASHES} signature bits two rows agree: about {@code (1 + J) / 2} of them. */
    public int agreeingBits(int a, int b) {
        return MinHash.HASHES - Long.bitCount(at(a, 9) ^ at(b, 9)) - Long.bitCount(at(a, 10) ^ at(b, 10));
    }

    private long at(int row, int column) {
        return longs.get(row >> SHIFT)[(row & MASK) * LONGS + column];
    }

    /** Of a band, or of the count behind the last one, in the ints of a chunk. */
    private static int place(int column, int row) {
        return (column << SHIFT) | (row & MASK);
    }

    private long[] longs(int row) {
        if (row >> SHIFT == longs.size()) {
            longs.add(new long[LONGS << SHIFT]);
            ints.add(new int[INTS << SHIFT]);
        }
        return longs.get(row >> SHIFT);
    }

    private int[] ints(int row) {
        return ints.get(row >> SHIFT);
    }
}
