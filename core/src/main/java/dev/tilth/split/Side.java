package dev.tilth.split;

import java.util.Locale;

/** Where a row is used. */
public enum Side {
    TRAIN,
    VALIDATION,
    TEST;

    /** The word in files and the ledger. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
