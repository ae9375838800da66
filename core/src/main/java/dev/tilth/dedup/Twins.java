package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.sketch.LongIntMap;
import dev.tilth.sketch.Mix;
import java.util.Arrays;

/**
 * Rows that need no search: copies of an earlier row, and rows of the same words, numbers, signs and labels as an earlier
 * one. Only the others, the heads, go through the bands.
 */
final class Twins {
    private final int[] copyOf;
    private final int[] headOf;
    private final int[] heads;

    /** @param rows in keep priority */
    Twins(SketchColumns columns, int[] rows) {
        copyOf = new int[columns.size()];
        headOf = new int[columns.size()];
        Arrays.fill(copyOf, Duplicates.NONE);
        Arrays.fill(headOf, Duplicates.NONE);
        LongIntMap contents = new LongIntMap(rows.length);
        LongIntMap forms = new LongIntMap(rows.length);
        int[] found = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            int copied = contents.find(columns.content(row).low());
            if (copied >= 0 && columns.content(copied).equals(columns.content(row))) {
                copyOf[row] = copied;
                continue;
            }
            contents.put(columns.content(row).low(), row);
            long key = Mix.append(columns.form(row).low(), Mix.append(columns.critical(row), columns.labels(row)));
            int head = forms.find(key);
            if (head >= 0 && columns.form(head).equals(columns.form(row))) {
                headOf[row] = head;
            } else {
                forms.put(key, row);
                found[count++] = row;
            }
        }
        heads = Arrays.copyOf(found, count);
    }

    /** The first row that this one equals in everything, or {@link Duplicates#NONE}. */
    int copyOf(int row) {
        return copyOf[row];
    }

    /** The first row of the same form, or {@link Duplicates#NONE}. */
    int headOf(int row) {
        return headOf[row];
    }

    /** Rows that are neither, in keep priority. */
    int[] heads() {
        return heads;
    }
}
