package dev.tilth.bench.textbook;

import java.util.Locale;

/** What the textbook pipeline does. */
enum Step {
    /** From bytes to examples. */
    READ,
    /** Personal data and secrets. */
    REDACT,
    /** Canonical bytes, words, fingerprints, shingles, signature. */
    SKETCH,
    /** 13-grams of the items that must not be seen. */
    GRAMS,
    /** Texts and words to the spools, the rest to columns. */
    KEEP,
    /** Exact and near duplicates, every pair verified. */
    DUPLICATES,
    /** The rows that stay, to a file. */
    WRITE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
