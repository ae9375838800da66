package dev.tilth.corpus;

import java.util.ArrayList;
import java.util.List;

/** A growing column of ints in chunks, so that growth copies nothing. One writer; readers after it. */
public final class IntColumn {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final List<int[]> chunks = new ArrayList<>();
    private int size;

    public void add(int value) {
        int at = size & (CHUNK - 1);
        if (at == 0) {
            chunks.add(new int[CHUNK]);
        }
        chunks.get(size >>> CHUNK_BITS)[at] = value;
        size++;
    }

    public void set(int row, int value) {
        chunks.get(row >>> CHUNK_BITS)[row & (CHUNK - 1)] = value;
    }

    /** @param row in [0, size) */
    public int at(int row) {
        return chunks.get(row >>> CHUNK_BITS)[row & (CHUNK - 1)];
    }

    public int size() {
        return size;
    }
}
