package dev.tilth.dedup;

/**
 * What a search for duplicates did.
 *
 * @param candidates pairs that shared a band, a form or a question
 * @param filtered of these, pairs whose sketches alone rule the threshold out
 * @param settled pairs that needed no comparison: already in one unit, and not able to remove one another
 * @param verified pairs whose texts were compared
 * @param unverified pairs that were not compared, because a row had more candidates than are compared for one row (the
 *     least likely are left out) or stood in a crowd of rows that share a band; of the latter at most so many, since a pair
 *     that shares several crowds is counted in each
 */
public record Counts(long candidates, long filtered, long settled, long verified, long unverified) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);
}
