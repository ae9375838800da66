package dev.tilth.dedup;

import dev.tilth.sketch.Mix;

/**
 * Rows by a hash of theirs, in open addressing (linear probing, at most half full); what is equal is asked of the rows
 * themselves. Memory: 16 to 32 bytes a row.
 */
final class RowTable {
    private final Same same;
    private final long[] slots;

    /** Whether two rows are the same. */
    interface Same {
        boolean same(int row, int other);
    }

    /** @param rows how many it takes at most */
    RowTable(int rows, Same same) {
        this.same = same;
        this.slots = new long[Integer.highestOneBit(Math.max(8, rows * 2 - 1)) << 1];
    }

    /** The same row that came before, or {@link Duplicates#NONE}: then this one is there from now on. */
    int before(int row, long hash) {
        long mixed = Mix.bits(hash);
        long entry = (mixed & ~0xFFFFFFFFL) | (row + 1);
        int mask = slots.length - 1;
        for (int slot = (int) mixed & mask; ; slot = (slot + 1) & mask) {
            long there = slots[slot];
            if (there == 0) {
                slots[slot] = entry;
                return Duplicates.NONE;
            }
            int other = (int) there - 1;
            if (there >>> 32 == entry >>> 32 && same.same(row, other)) {
                return other;
            }
        }
    }
}
