package dev.tilth.text;

import java.util.Arrays;

/**
 * Byte-pair encoding of one piece: merges the pair of the lowest rank, the leftmost first, until none is left. A heap of
 * pairs makes it O(n log n), so that a megabyte without a space does not stop a build. Scratch space; not for several
 * threads.
 */
final class PairMerger {
    private static final int KEPT = 1 << 12;

    private final Vocabulary vocabulary;
    private int[] next = new int[KEPT];
    private int[] previous = new int[KEPT];
    private int[] pairRank = new int[KEPT];
    private long[] heap = new long[2 * KEPT];
    private int heapSize;

    PairMerger(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Number of tokens that {@code bytes[from, to)} end as. */
    int count(byte[] bytes, int from, int to) {
        int length = to - from;
        start(length);
        for (int i = 0; i < length; i++) {
            rankPair(bytes, from, i, length);
        }
        int parts = length;
        while (heapSize > 0) {
            long first = pop();
            int left = (int) first;
            if (pairRank[left] == (int) (first >>> 32)) {
                merge(bytes, from, left, length);
                parts--;
            }
        }
        release();
        return parts;
    }

    private void start(int length) {
        if (length > next.length) {
            next = new int[length];
            previous = new int[length];
            pairRank = new int[length];
        }
        for (int i = 0; i < length; i++) {
            next[i] = i + 1;
            previous[i] = i - 1;
        }
        heapSize = 0;
    }

    private void release() {
        if (next.length > KEPT) {
            next = new int[KEPT];
            previous = new int[KEPT];
            pairRank = new int[KEPT];
            heap = new long[2 * KEPT];
        }
    }

    private void merge(byte[] bytes, int from, int left, int length) {
        int right = next[left];
        int after = next[right];
        next[left] = after;
        if (after < length) {
            previous[after] = left;
        }
        pairRank[right] = Vocabulary.NONE;
        rankPair(bytes, from, left, length);
        if (previous[left] >= 0) {
            rankPair(bytes, from, previous[left], length);
        }
    }

    private void rankPair(byte[] bytes, int from, int left, int length) {
        int right = next[left];
        int rank = right >= length ? Vocabulary.NONE : vocabulary.rank(bytes, from + left, from + next[right]);
        pairRank[left] = rank;
        if (rank != Vocabulary.NONE) {
            push(((long) rank << 32) | left);
        }
    }

    private void push(long entry) {
        if (heapSize == heap.length) {
            heap = Arrays.copyOf(heap, heapSize * 2);
        }
        int at = heapSize++;
        while (at > 0 && heap[(at - 1) >>> 1] > entry) {
            heap[at] = heap[(at - 1) >>> 1];
            at = (at - 1) >>> 1;
        }
        heap[at] = entry;
    }

    private long pop() {
        long first = heap[0];
        long last = heap[--heapSize];
        int at = 0;
        while (2 * at + 1 < heapSize) {
            int child = 2 * at + 1;
            if (child + 1 < heapSize && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return first;
    }
}
