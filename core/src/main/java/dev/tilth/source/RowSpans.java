package dev.tilth.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where rows lie in a buffer: filled by one framer, then only read. Columns instead of an object a row, because there
 * are a thousand rows a megabyte.
 */
final class RowSpans {
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private long[] lines = new long[256];
    private int[] columns = new int[256];
    private long[] offsets = new long[256];
    private int count;
    private final Map<Integer, Trouble> troubles = new HashMap<>();

    int count() {
        return count;
    }

    long line(int index) {
        return lines[index];
    }

    /** What was found wrong with each row that must not be parsed, by index. */
    Map<Integer, Trouble> troubles() {
        return troubles;
    }

    RawRow row(byte[] bytes, int index) {
        return new RawRow(bytes, starts[index], ends[index], lines[index], columns[index], offsets[index]);
    }

    /**
     * @param line where the row starts, from 1
     * @param column there, from 1
     * @param offset of the row from the start of the decoded file
     */
    void add(int start, int end, long line, int column, long offset) {
        if (count == starts.length) {
            grow(count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        lines[count] = line;
        columns[count] = column;
        offsets[count] = offset;
        count++;
    }

    /** Marks the row that was added last. */
    void trouble(Trouble trouble) {
        troubles.put(count - 1, trouble);
    }

    private void grow(int capacity) {
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        lines = Arrays.copyOf(lines, capacity);
        columns = Arrays.copyOf(columns, capacity);
        offsets = Arrays.copyOf(offsets, capacity);
    }
}
