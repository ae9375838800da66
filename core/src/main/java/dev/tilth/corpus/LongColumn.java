package dev.tilth.corpus;

import java.util.ArrayList;
import java.util.List;

/** A growing column of longs in chunks, so that growth copies nothing. One writer; readers after it. */
public final class LongColumn {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final List<long[]> chunks = new ArrayList<>();
    private int size;

    public void add(long value) {
        int at = size & (CHUNK - 1);
        if (at == 0) {
            chunks.add(new long[CHUNK]);
        }
        chunks.get(size >>> CHUNK_BITS)[at] = value;
        size++;
    }

    public void set(int row, long value) {
        chunks.get(row >>> CHUNK_BITS)[row & (CHUNK - 1)] = value;
    }

    /** @param row in [0, size) */
    public long at(int row) {
        return chunks.get(row >>> CHUNK_BITS)[row & (CHUNK - 1)];
    }

    public int size() {
        return size;
    }
}
