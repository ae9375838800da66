package dev.tilth.example;

import java.util.Locale;

/** What a finding does to its row. */
public enum Severity {
    /** The row leaves the dataset. */
    REJECT,
    /** The row stays, changed. */
    EDIT,
    /** The row stays as it is; the report counts it. */
    WARN;

    /** The word in the ledger and the recipe. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
