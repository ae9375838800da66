package dev.tilth.sketch;

import java.util.Arrays;

/**
 * Distinct longs in open addressing (linear probing, at most half full), listed in the order in which they came. A
 * reusable buffer, not for several threads.
 */
public final class LongSet {
    private static final int FEW = 256;
    private static final int MANY = 1 << 14;

    private long[] slots = new long[2 * FEW];
    private long[] values = new long[FEW];
    private int count;
    private boolean zero;

    /** Gives back what a great many values took, so that those of the next text cost what they are. */
    public void clear() {
        if (values.length > MANY) {
            values = new long[FEW];
            slots = new long[2 * FEW];
        } else {
            Arrays.fill(slots, 0);
        }
        count = 0;
        zero = false;
    }

    /** True where {@code value} was not there. */
    public boolean add(long value) {
        if (count == values.length) {
            grow();
        }
        if (!place(value)) {
            return false;
        }
        values[count++] = value;
        return true;
    }

    public boolean contains(long value) {
        return value == 0 ? zero : slots[slot(value)] == value;
    }

    public int size() {
        return count;
    }

    /** The value that was the {@code i}-th new one. */
    public long value(int i) {
        return values[i];
    }

    public long[] sorted() {
        long[] all = Arrays.copyOf(values, count);
        Arrays.sort(all);
        return all;
    }

    long[] values() {
        return values;
    }

    private boolean place(long value) {
        if (value == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        int slot = slot(value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        return true;
    }

    /** Where {@code value} is or would stand; the values are hashes, and are mixed again against crafted ones. */
    private int slot(long value) {
        int mask = slots.length - 1;
        int slot = (int) Mix.bits(value) & mask;
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        values = Arrays.copyOf(values, count * 2);
        slots = new long[slots.length * 2];
        for (int i = 0; i < count; i++) {
            if (values[i] != 0) {
                slots[slot(values[i])] = values[i];
            }
        }
    }
}
