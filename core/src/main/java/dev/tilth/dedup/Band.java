package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.sketch.MinHash;
import dev.tilth.sketch.Mix;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds the positions that share the key of a band, for one thread. Most keys belong to one position only: two bitmaps
 * (is the key there, is it there again) take nearly all of those out before the rest is sorted.
 *
 * <p>Memory: 6 bytes a position, and 16 for each that may share its key.
 */
final class Band implements IntConsumer {
    /** Marks the first member of a bucket. */
    static final int FIRST = 1 << 31;

    private static final int GOLDEN = 0x9E3779B9;
    private static final int DIGIT = 11;
    /** Eight bits a position: one key in eight stays though no other has it. */
    private static final int LOG_BITS_EACH = 3;

    private final SketchColumns columns;
    private final int[] rows;
    private final int walk;
    private final int[][] found;
    private final int[] keys;
    private final long[] once;
    private final long[] again;
    private final int shift;
    private long[] entries = new long[0];
    private long[] spare = new long[0];

    /**
     * @param rows the rows to find, in keep priority
     * @param walk the largest bucket that stays in the order of positions
     * @param found takes the members of the buckets of each band, bucket after bucket
     */
    Band(SketchColumns columns, int[] rows, int walk, int[][] found) {
        this.columns = columns;
        this.rows = rows;
        this.walk = walk;
        this.found = found;
        this.keys = new int[rows.length];
        this.shift = Math.max(1, Integer.numberOfLeadingZeros(Math.max(64, rows.length) - 1) - LOG_BITS_EACH);
        this.once = new long[1 << (26 - shift)];
        this.again = new long[once.length];
    }

    static int[][] none() {
        return new int[MinHash.BANDS][];
    }

    @Override
    public void accept(int band) {
        Arrays.fill(once, 0);
        Arrays.fill(again, 0);
        for (int p = 0; p < keys.length; p++) {
            int key = columns.band(rows[p], band);
            keys[p] = key;
            int bit = (key * GOLDEN) >>> shift;
            again[bit >>> 6] |= once[bit >>> 6] & (1L << bit);
            once[bit >>> 6] |= 1L << bit;
        }
        int count = 0;
        for (int p = 0; p < keys.length; p++) {
            int bit = (keys[p] * GOLDEN) >>> shift;
            if ((again[bit >>> 6] & (1L << bit)) != 0) {
                if (count == entries.length) {
                    entries = Arrays.copyOf(entries, Math.max(1024, count * 2));
                }
                entries[count++] = (long) keys[p] << 32 | p;
            }
        }
        sort(count);
        found[band] = buckets(count);
    }

    /** Radix sort by the upper half; stable, so that positions stay in order. */
    private void sort(int count) {
        spare = spare.length < entries.length ? new long[entries.length] : spare;
        for (int digit = 32; digit < 64; digit += DIGIT) {
            int[] starts = new int[(1 << DIGIT) + 1];
            for (int i = 0; i < count; i++) {
                starts[digit(entries[i], digit) + 1]++;
            }
            for (int i = 0; i < 1 << DIGIT; i++) {
                starts[i + 1] += starts[i];
            }
            for (int i = 0; i < count; i++) {
                spare[starts[digit(entries[i], digit)]++] = entries[i];
            }
            long[] swap = entries;
            entries = spare;
            spare = swap;
        }
    }

    private static int digit(long entry, int shift) {
        return (int) (entry >>> shift) & ((1 << DIGIT) - 1);
    }

    private int[] buckets(int count) {
        int[] members = new int[count];
        int size = 0;
        int start = 0;
        for (int i = 1; i <= count; i++) {
            if (i < count && entries[i] >>> 32 == entries[start] >>> 32) {
                continue;
            }
            if (i - start > walk) {
                regroup(start, i);
            }
            for (int at = start; i - start > 1 && at < i; at++) {
                members[size++] = (int) entries[at] | (at == start ? FIRST : 0);
            }
            start = i;
        }
        return Arrays.copyOf(members, size);
    }

    /** Orders a large bucket by what must be equal for one row to remove another. */
    private void regroup(int from, int to) {
        for (int i = from; i < to; i++) {
            int row = rows[(int) entries[i]];
            long key = Mix.append(columns.critical(row), columns.labels(row));
            entries[i] = key << 32 | (entries[i] & 0xFFFFFFFFL);
        }
        Arrays.sort(entries, from, to);
    }
}
