package dev.tilth.ledger;

import java.util.Locale;

/** What became of an input row. */
public enum Fate {
    /** In train, validation or test. */
    KEPT,
    /** In rejected.jsonl with its reason. */
    REJECTED,
    /** Set aside until somebody reviews it: collected under an older task definition. */
    QUARANTINED;

    /** The word in the ledger. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Fate of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
