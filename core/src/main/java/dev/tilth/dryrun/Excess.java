package dev.tilth.dryrun;

/** What a trainer does with a row that is longer than its limit. */
public enum Excess {
    /** The row is left out. */
    DROP,
    /** Its first tokens are kept. */
    CUT,
    /** Each question with its answer shares what is left of the limit, turn after turn; turns behind that are left out. */
    CUT_PAIRS
}
