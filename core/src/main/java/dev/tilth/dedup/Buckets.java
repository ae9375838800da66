package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.sketch.MinHash;
import java.util.stream.Stream;

/**
 * Positions that share a band, as lists: positions count the rows in keep priority. Within a large bucket those that may
 * remove one another stand together, so that a bounded walk back meets them first.
 *
 * <p>Memory: 4 bytes a position, and 8 for each band that it shares with another.
 */
final class Buckets {
    private final int walk;
    private final int[] members;
    private final int[] starts;
    private final int[] places;
    private final long beyond;

    /**
     * @param rows the rows to find, in keep priority
     * @param walk how many earlier members of a bucket a member is compared with
     */
    Buckets(SketchColumns columns, int[] rows, int walk, int threads) {
        this.walk = walk;
        int[][] lists = Band.none();
        Stream<Band> bands = Stream.generate(() -> new Band(columns, rows, walk, lists));
        try (Crew<Band> crew =
                new Crew<>(bands.limit(Math.min(threads, MinHash.BANDS)).toList())) {
            crew.run(0, MinHash.BANDS);
        }
        members = joined(lists);
        beyond = beyond(rows.length);
        starts = new int[rows.length + 1];
        places = new int[members.length];
        place();
    }

    /** At most so many pairs share a bucket and are met by no walk; 0 where there is none. */
    long beyond() {
        return beyond;
    }

    /** Adds to {@code found} the candidates of {@code p}. */
    void collect(int p, IntSet found) {
        for (int place = starts[p]; place < starts[p + 1]; place++) {
            int index = places[place];
            for (int step = 0; step < walk && (members[index] & Band.FIRST) == 0; step++) {
                found.add(members[--index] & ~Band.FIRST);
            }
        }
    }

    boolean isAlone(int p) {
        return starts[p] == starts[p + 1];
    }

    private static int[] joined(int[][] lists) {
        int size = 0;
        for (int[] list : lists) {
            size = Math.addExact(size, list.length);
        }
        int[] all = new int[size];
        int at = 0;
        for (int band = 0; band < lists.length; band++) {
            System.arraycopy(lists[band], 0, all, at, lists[band].length);
            at += lists[band].length;
            lists[band] = new int[0];
        }
        return all;
    }

    /** A pair that is too far apart in several buckets is counted in each, but no row in more pairs than there are rows. */
    private long beyond(int rows) {
        int[] byPosition = new int[rows];
        int before = 0;
        for (int member : members) {
            before = (member & Band.FIRST) != 0 ? 0 : before + 1;
            if (before > walk) {
                int p = member & ~Band.FIRST;
                byPosition[p] = Math.min(rows - 1, byPosition[p] + before - walk);
            }
        }
        long sum = 0;
        for (int each : byPosition) {
            sum += each;
        }
        return Math.min(sum, (long) rows * (rows - 1) / 2);
    }

    /** Counting sort of the places of each position. */
    private void place() {
        for (int member : members) {
            starts[member & ~Band.FIRST]++;
        }
        int sum = 0;
        for (int p = 0; p < starts.length; p++) {
            sum += starts[p];
            starts[p] = sum;
        }
        for (int index = members.length - 1; index >= 0; index--) {
            places[--starts[members[index] & ~Band.FIRST]] = index;
        }
    }
}
