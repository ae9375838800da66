package dev.tilth.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One place where two aligned texts differ: lexemes {@code [fromA, toA)} of the first stand where {@code [fromB, toB)} of
 * the second do. One of the two may be empty.
 */
record Hunk(int fromA, int toA, int fromB, int toB) {
    /** All places, in order; {@code removed} and {@code added} are positions without a partner, as {@link Alignment} finds them. */
    static List<Hunk> all(BitSet removed, BitSet added) {
        List<Hunk> hunks = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (true) {
            int nextA = removed.nextSetBit(i);
            int nextB = added.nextSetBit(j);
            if (nextA < 0 && nextB < 0) {
                return hunks;
            }
            int same = Math.min(nextA < 0 ? Integer.MAX_VALUE : nextA - i, nextB < 0 ? Integer.MAX_VALUE : nextB - j);
            int endA = removed.nextClearBit(i + same);
            int endB = added.nextClearBit(j + same);
            hunks.add(new Hunk(i + same, endA, j + same, endB));
            i = endA;
            j = endB;
        }
    }

    Span spanA() {
        return new Span(fromA, toA);
    }

    Span spanB() {
        return new Span(fromB, toB);
    }

    /** Whether only one of the texts has words here. */
    boolean isOneSided() {
        return fromA == toA || fromB == toB;
    }

    /** Lexemes on the side that has more. */
    int length() {
        return Math.max(toA - fromA, toB - fromB);
    }

    /** This place and a later one, with what stands between. */
    Hunk joined(Hunk later) {
        return new Hunk(fromA, later.toA, fromB, later.toB);
    }
}
