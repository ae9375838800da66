package dev.tilth.unit;

import dev.tilth.sketch.LongIntMap;
import java.util.function.IntToLongFunction;

/**
 * Rows in disjoint sets, each named by its smallest row, so that the result does not depend on the order of the joins
 * (Tarjan and van Leeuwen 1984: path halving). Not for several threads; parts found apart merge by {@link #joinAll}.
 */
public final class UnionFind {
    private final int[] parent;

    /** Each of the rows from 0 to {@code rows} (exclusive) alone. */
    public UnionFind(int rows) {
        parent = new int[rows];
        for (int row = 0; row < rows; row++) {
            parent[row] = row;
        }
    }

    public int rows() {
        return parent.length;
    }

    /** The smallest row of the set that {@code row} is in. */
    public int find(int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Puts the sets of two rows together. */
    public void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    /**
     * Puts rows of an equal key together.
     *
     * @param key of a row, a hash of 64 bits; 0 where the row has none
     */
    public void joinEqual(IntToLongFunction key) {
        LongIntMap first = new LongIntMap(1024);
        for (int row = 0; row < parent.length; row++) {
            long value = key.applyAsLong(row);
            if (value == 0) {
                continue;
            }
            int known = first.find(value);
            if (known < 0) {
                first.put(value, row);
            } else {
                join(known, row);
            }
        }
    }

    /** Adds all that {@code other} has joined: parts merged equal the whole. */
    public void joinAll(UnionFind other) {
        if (other.parent.length != parent.length) {
            throw new IllegalArgumentException(other.parent.length + " rows joined to " + parent.length);
        }
        for (int row = 0; row < parent.length; row++) {
            join(row, other.parent[row]);
        }
    }
}
