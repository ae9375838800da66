package dev.tilth.dedup;

import java.util.Arrays;

/** Rows that must stay together: a forest that spans every connected set of them (union-find, path halving). */
final class Links {
    private final int[] parent;
    private int[] left = new int[64];
    private int[] right = new int[64];
    private int count;

    Links(int rows) {
        parent = new int[rows];
        Arrays.setAll(parent, i -> i);
    }

    boolean joined(int a, int b) {
        return root(a) == root(b);
    }

    /** As {@link #joined}, for many threads while none joins. */
    boolean areJoined(int a, int b) {
        return top(a) == top(b);
    }

    private int top(int row) {
        int at = row;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    /** Joins two rows; remembers the link where they were apart. */
    void join(int a, int b) {
        int x = root(a);
        int y = root(b);
        if (x == y) {
            return;
        }
        parent[Math.max(x, y)] = Math.min(x, y);
        if (count == left.length) {
            left = Arrays.copyOf(left, count * 2);
            right = Arrays.copyOf(right, count * 2);
        }
        left[count] = a;
        right[count++] = b;
    }

    /** The least row of the set. */
    int root(int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void forEach(LinkConsumer consumer) {
        for (int i = 0; i < count; i++) {
            consumer.link(left[i], right[i]);
        }
    }
}
