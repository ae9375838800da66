package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.sketch.MinHash;
import dev.tilth.sketch.Mix;
import java.util.Arrays;

/**
 * Positions that share a band, as lists: positions count the rows in keep priority. Within a large bucket those that may
 * remove one another stand together, so that a bounded walk back meets them first.
 */
final class Buckets {
    private static final int FIRST = 1 << 31;
    private static final int DIGIT = 11;

    private int[] members = new int[1024];
    private int size;
    private long[] places = new long[1024];
    private int placed;
    private final int walk;

    /**
     * @param rows the rows to find, in keep priority
     * @param walk how many earlier members of a bucket a member is compared with
     */
    Buckets(SketchColumns columns, int[] rows, int walk) {
        this.walk = walk;
        long[] keys = new long[rows.length];
        long[] spare = new long[rows.length];
        for (int band = 0; band < MinHash.BANDS; band++) {
            for (int p = 0; p < rows.length; p++) {
                keys[p] = (columns.band(rows[p], band) & 0xFFFFFFFFL) << 32 | p;
            }
            long[] sorted = sortByKey(keys, spare);
            collect(sorted, columns, rows);
        }
        Arrays.sort(places, 0, placed);
    }

    /** The first place of position {@code p}; places of one position follow each other. */
    int firstPlace(int p) {
        int at = Arrays.binarySearch(places, 0, placed, (long) p << 32);
        return at < 0 ? -at - 1 : at;
    }

    boolean isPlaceOf(int place, int p) {
        return place < placed && (int) (places[place] >>> 32) == p;
    }

    /** The member before {@code index} in its bucket, or -1. */
    int memberBefore(int index) {
        return (members[index] & FIRST) != 0 ? -1 : members[index - 1] & ~FIRST;
    }

    int index(int place) {
        return (int) places[place];
    }

    /** Radix sort by the upper half; stable, so that positions stay in order. */
    private static long[] sortByKey(long[] keys, long[] spare) {
        long[] from = keys;
        long[] to = spare;
        for (int shift = 32; shift < 64; shift += DIGIT) {
            int[] starts = new int[(1 << DIGIT) + 1];
            for (long key : from) {
                starts[digit(key, shift) + 1]++;
            }
            for (int i = 0; i < 1 << DIGIT; i++) {
                starts[i + 1] += starts[i];
            }
            for (long key : from) {
                to[starts[digit(key, shift)]++] = key;
            }
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & ((1 << DIGIT) - 1);
    }

    private void collect(long[] sorted, SketchColumns columns, int[] rows) {
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i < sorted.length && sorted[i] >>> 32 == sorted[start] >>> 32) {
                continue;
            }
            if (i - start > walk) {
                regroup(sorted, start, i, columns, rows);
            }
            if (i - start > 1) {
                addBucket(sorted, start, i);
            }
            start = i;
        }
    }

    /** Orders a large bucket by what must be equal for one row to remove another. */
    private static void regroup(long[] sorted, int from, int to, SketchColumns columns, int[] rows) {
        for (int i = from; i < to; i++) {
            int row = rows[(int) sorted[i]];
            long key = Mix.append(columns.critical(row), columns.labels(row));
            sorted[i] = key << 32 | (sorted[i] & 0xFFFFFFFFL);
        }
        Arrays.sort(sorted, from, to);
    }

    private void addBucket(long[] sorted, int from, int to) {
        while (size + to - from > members.length) {
            members = Arrays.copyOf(members, members.length * 2);
        }
        while (placed + to - from > places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        for (int i = from; i < to; i++) {
            places[placed++] = (sorted[i] & 0xFFFFFFFFL) << 32 | size;
            members[size++] = (int) sorted[i] | (i == from ? FIRST : 0);
        }
    }
}
