package dev.tilth.dedup;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The positions that share a band with one, each once, those that share the most bands first. A reusable buffer. */
final class Candidates {
    private final int[] seenBy;
    private final byte[] shared;
    private int[] found = new int[256];
    private int count;

    Candidates(int positions) {
        seenBy = new int[positions];
        shared = new byte[positions];
        Arrays.fill(seenBy, Duplicates.NONE);
    }

    /** Replaces the content by the candidates of {@code p}, at most {@code walk} of a bucket. */
    void collect(Buckets buckets, int p, int walk) {
        count = 0;
        for (int place = buckets.firstPlace(p); buckets.isPlaceOf(place, p); place++) {
            int index = buckets.index(place);
            for (int step = 0; step < walk; step++) {
                int member = buckets.memberBefore(index - step);
                if (member < 0) {
                    break;
                }
                add(p, member);
            }
        }
    }

    /** Adds {@code candidate} of {@code p} once more. */
    void add(int p, int candidate) {
        if (seenBy[candidate] != p) {
            seenBy[candidate] = p;
            shared[candidate] = 0;
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = candidate;
        }
        shared[candidate] += (byte) (shared[candidate] < Byte.MAX_VALUE ? 1 : 0);
    }

    int count() {
        return count;
    }

    int candidate(int i) {
        return found[i];
    }

    /** All of them, in the order of the greatest {@code likeness}, then of positions; a position is the lower half of an entry. */
    long[] order(IntUnaryOperator likeness) {
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = (long) (Byte.MAX_VALUE - likeness.applyAsInt(found[i])) << 32 | found[i];
        }
        Arrays.sort(order);
        return order;
    }

    /** In how many bands a candidate was found. */
    int shared(int candidate) {
        return shared[candidate];
    }
}
