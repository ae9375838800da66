package dev.tilth.contamination;

import java.util.Arrays;

/** What one row holds of the items of an index. Made by {@link Probe}, read by {@link Contamination}. */
public final class RowHits {
    /** A run is three numbers: its first word in the row, the first n-gram of the index, how many follow each other. */
    private static final int RUN = 3;

    private final int row;
    private final int[] runs;
    private final int[] wholes;

    private RowHits(int row, int[] runs, int[] wholes) {
        this.row = row;
        this.runs = runs;
        this.wholes = wholes;
    }

    /** The row of the build. */
    public int row() {
        return row;
    }

    /** The same hits, of another row: one is numbered when all rows before it have been read. */
    public RowHits at(int numbered) {
        return new RowHits(numbered, runs, wholes);
    }

    int runs() {
        return runs.length / RUN;
    }

    int word(int run) {
        return runs[run * RUN];
    }

    int gram(int run) {
        return runs[run * RUN + 1];
    }

    int length(int run) {
        return runs[run * RUN + 2];
    }

    /** Items that are equal to one text of the row. */
    int[] wholes() {
        return wholes;
    }

    /** Grows the hits of one row; reusable. */
    static final class Buffer {
        private int[] runs = new int[8 * RUN];
        private int[] wholes = new int[4];
        private int used;
        private int equal;

        void clear() {
            used = 0;
            equal = 0;
        }

        void addGram(int word, int gram) {
            int last = used - RUN;
            if (last >= 0 && runs[last] + runs[last + 2] == word && runs[last + 1] + runs[last + 2] == gram) {
                runs[last + 2]++;
                return;
            }
            if (used == runs.length) {
                runs = Arrays.copyOf(runs, used * 2);
            }
            runs[used++] = word;
            runs[used++] = gram;
            runs[used++] = 1;
        }

        void addWhole(int item) {
            for (int i = 0; i < equal; i++) {
                if (wholes[i] == item) {
                    return;
                }
            }
            if (equal == wholes.length) {
                wholes = Arrays.copyOf(wholes, equal * 2);
            }
            wholes[equal++] = item;
        }

        boolean isEmpty() {
            return used + equal == 0;
        }

        RowHits of(int row) {
            return new RowHits(row, Arrays.copyOf(runs, used), Arrays.copyOf(wholes, equal));
        }
    }
}
