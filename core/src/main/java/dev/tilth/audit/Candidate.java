package dev.tilth.audit;

/**
 * A pair that can be judged.
 *
 * @param name of the pair
 * @param stratum for example {@code near 0.8 to 0.85}, {@link Strata#VARIANT} or {@link Strata#BELOW}
 * @param similarity from 0 to 1
 * @param row the removed one, or one of two that stay
 * @param kept the one that stays
 */
record Candidate(String name, String stratum, double similarity, Row row, Row kept) {
    /**
     * @param id of the example
     * @param at FILE#ROW
     */
    record Row(String id, String at) {}
}
