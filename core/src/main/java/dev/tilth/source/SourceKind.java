package dev.tilth.source;

import java.util.Locale;

/** Where the rows of a source come from, which decides whether they count as real. */
public enum SourceKind {
    /** Taken from the system that will be served. */
    PRODUCTION,
    /** Written by people who know the task. */
    EXPERT,
    /** Published by others. */
    PUBLIC,
    /** Bought. */
    VENDOR,
    /** Made by a model. */
    SYNTHETIC,
    /** Not said: the share of real data then cannot be decided. */
    UNSTATED;

    /** The word in the recipe and the ledger. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
