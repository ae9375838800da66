package dev.tilth.audit;

import dev.tilth.sketch.Sha256;

/** The name of a pair of rows: made from the names of both, so that the same two examples have it in every version. */
public final class PairName {
    private static final int DIGITS = 16;

    private PairName() {}

    /** @return 16 hexadecimal digits; the same whichever of the two comes first */
    public static String of(String id, String other) {
        boolean inOrder = id.compareTo(other) <= 0;
        return Sha256.of(inOrder ? id + " " + other : other + " " + id).substring(0, DIGITS);
    }

    /** The name as a number: sums of these tell whether two sets of pairs are the same. */
    static long number(String name) {
        return Long.parseUnsignedLong(name, 16);
    }
}
