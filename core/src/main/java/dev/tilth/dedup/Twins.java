package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.sketch.Mix;
import java.util.Arrays;

/**
 * Rows that need no search: copies of an earlier row, and rows of the same words, numbers, signs and labels as an earlier
 * one. Only the others, the heads, go through the bands.
 *
 * <p>Memory: 4 bytes a row and 4 a head; up to 32 a row while they are found.
 */
final class Twins {
    private static final int HEAD = -1;

    /** Of a copy the row that it equals, of a twin {@code -2 - head}. */
    private final int[] leaders;

    private final int[] heads;

    /** @param rows in keep priority */
    Twins(SketchColumns columns, int[] rows) {
        leaders = new int[columns.size()];
        Arrays.fill(leaders, HEAD);
        copies(columns, rows);
        heads = heads(columns, rows);
    }

    private void copies(SketchColumns columns, int[] rows) {
        RowTable contents = new RowTable(rows.length, columns::sameContent);
        for (int row : rows) {
            leaders[row] = contents.before(row, columns.contentHash(row));
        }
    }

    private int[] heads(SketchColumns columns, int[] rows) {
        RowTable forms = new RowTable(
                rows.length,
                (a, b) -> columns.sameForm(a, b)
                        && columns.critical(a) == columns.critical(b)
                        && columns.labels(a) == columns.labels(b));
        int[] found = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            if (leaders[row] != HEAD) {
                continue;
            }
            int head =
                    forms.before(row, Mix.append(columns.formHash(row), columns.critical(row) ^ columns.labels(row)));
            if (head < 0) {
                found[count++] = row;
            } else {
                leaders[row] = -2 - head;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The first row that this one equals in everything, or {@link Duplicates#NONE}. */
    int copyOf(int row) {
        return Math.max(leaders[row], Duplicates.NONE);
    }

    /** The first row of the same form, or {@link Duplicates#NONE}. */
    int headOf(int row) {
        return leaders[row] < HEAD ? -2 - leaders[row] : Duplicates.NONE;
    }

    /** Rows that are neither, in keep priority. */
    int[] heads() {
        return heads;
    }
}
