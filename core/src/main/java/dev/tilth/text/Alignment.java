package dev.tilth.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which values of two sequences have no partner in the other, in a shortest edit script (Myers 1986, greedy forward),
 * after the common start and end are cut off. Time and memory are bounded by {@value #MOST_EDITS} edits.
 */
final class Alignment {
    private static final int MOST_EDITS = 800;

    private final BitSet removed = new BitSet();
    private final BitSet added = new BitSet();
    private boolean complete = true;

    /** Aligns the first {@code n} of {@code a} with the first {@code m} of {@code b}. */
    Alignment(long[] a, int n, long[] b, int m) {
        int start = 0;
        while (start < n && start < m && a[start] == b[start]) {
            start++;
        }
        int endA = n;
        int endB = m;
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) {
            endA--;
            endB--;
        }
        if (endA == start || endB == start) {
            removed.set(start, endA);
            added.set(start, endB);
        } else {
            align(Arrays.copyOfRange(a, start, endA), Arrays.copyOfRange(b, start, endB), start);
        }
    }

    /** Positions in the first sequence that have no partner. */
    BitSet removed() {
        return removed;
    }

    /** Positions in the second sequence that have no partner. */
    BitSet added() {
        return added;
    }

    /** False where there are more edits than are searched for; then neither set is filled. */
    boolean isComplete() {
        return complete;
    }

    private void align(long[] a, long[] b, int offset) {
        int most = Math.min(MOST_EDITS, a.length + b.length);
        int[] furthest = new int[2 * most + 3];
        int[][] trace = new int[most + 1][];
        for (int edits = 0; edits <= most; edits++) {
            for (int k = -edits; k <= edits; k += 2) {
                int x = advance(a, b, furthest, k, edits, most + 1);
                if (x >= a.length && x - k >= b.length) {
                    walkBack(trace, edits, k, offset);
                    return;
                }
            }
            trace[edits] = Arrays.copyOfRange(furthest, most + 1 - edits, most + 2 + edits);
        }
        complete = false;
    }

    private static int advance(long[] a, long[] b, int[] furthest, int k, int edits, int centre) {
        boolean down = k == -edits || (k != edits && furthest[centre + k - 1] < furthest[centre + k + 1]);
        int x = down ? furthest[centre + k + 1] : furthest[centre + k - 1] + 1;
        while (x < a.length && x - k >= 0 && x - k < b.length && a[x] == b[x - k]) {
            x++;
        }
        furthest[centre + k] = x;
        return x;
    }

    /** Marks one edit for each step from the end back to the start. */
    private void walkBack(int[][] trace, int edits, int diagonal, int offset) {
        int k = diagonal;
        for (int d = edits; d > 0; d--) {
            int[] before = trace[d - 1];
            boolean down = k == -d || (k != d && at(before, d - 1, k - 1) < at(before, d - 1, k + 1));
            int x = at(before, d - 1, down ? k + 1 : k - 1);
            int previous = down ? k + 1 : k - 1;
            if (down) {
                added.set(offset + x - previous);
            } else {
                removed.set(offset + x);
            }
            k = previous;
        }
    }

    private static int at(int[] row, int edits, int k) {
        int index = k + edits;
        return index < 0 || index >= row.length ? -1 : row[index];
    }
}
