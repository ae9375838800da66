package dev.tilth.check;

/** Of which examples the tokens are counted. */
public enum TokenCounting {
    /** Of those that {@link TokenSample} names, where there are many. */
    AUTO,
    /** Of all. */
    EXACT
}
