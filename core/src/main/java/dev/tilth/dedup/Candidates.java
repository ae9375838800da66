package dev.tilth.dedup;

/**
 * The positions that share a band with one.
 *
 * @param likely those whose sketches allow the threshold, in the order of the greatest likeness, then of positions; a
 *     position is the lower half of an entry
 * @param equals earlier ones of the same labels, numbers, signs and calls, in no order
 * @param found how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Candidates(long[] likely, int[] equals, int found) {
    static final Candidates NONE = new Candidates(new long[0], new int[0], 0);
}
