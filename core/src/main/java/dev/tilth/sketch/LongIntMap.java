package dev.tilth.sketch;

import java.util.Arrays;

/** Longs to non-negative ints in open addressing (linear probing, at most half full). */
public final class LongIntMap {
    private static final int FREE = -1;

    private long[] keys;
    private int[] values;
    private int size;

    /** @param expected how many keys it takes before it has to grow */
    public LongIntMap(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) << 1;
        keys = new long[capacity];
        values = new int[capacity];
        Arrays.fill(values, FREE);
    }

    /** The value of {@code key}, or -1 where there is none. */
    public int find(long key) {
        return values[slot(key)];
    }

    /** Sets the value of {@code key}; returns the one before, or -1. */
    public int put(long key, int value) {
        int slot = slot(key);
        int before = values[slot];
        keys[slot] = key;
        values[slot] = value;
        if (before == FREE && ++size * 2 > keys.length) {
            grow();
        }
        return before;
    }

    public int size() {
        return size;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) Mix.bits(key) & mask;
        while (values[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(values, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
