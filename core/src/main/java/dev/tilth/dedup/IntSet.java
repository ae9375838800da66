package dev.tilth.dedup;

import java.util.Arrays;

/** Distinct non-negative ints in open addressing, in the order in which they came. A reusable buffer. */
final class IntSet {
    private static final int GOLDEN = 0x9E3779B9;

    private int[] slots = new int[128];
    private int[] values = new int[64];
    private int[] taken = new int[64];
    private int count;

    /** Costs what adding the values did, whatever was there before. */
    void clear() {
        for (int i = 0; i < count; i++) {
            slots[taken[i]] = 0;
        }
        count = 0;
    }

    /** True where {@code value} was not there. */
    boolean add(int value) {
        if (count == values.length) {
            grow();
        }
        int slot = slot(value);
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = value + 1;
        taken[count] = slot;
        values[count++] = value;
        return true;
    }

    int size() {
        return count;
    }

    /** The value that was the {@code i}-th new one. */
    int value(int i) {
        return values[i];
    }

    private int slot(int value) {
        int mask = slots.length - 1;
        int slot = (value * GOLDEN) >>> Integer.numberOfLeadingZeros(mask);
        while (slots[slot] != 0 && slots[slot] != value + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        values = Arrays.copyOf(values, count * 2);
        taken = new int[count * 2];
        slots = new int[count * 4];
        for (int i = 0; i < count; i++) {
            taken[i] = slot(values[i]);
            slots[taken[i]] = values[i] + 1;
        }
    }
}
