package dev.tilth.dedup;

import java.util.Locale;

/** What two examples are to each other. */
public enum Kind {
    /** Equal in everything: one is removed. */
    EXACT(1),
    /** Differs in case, space and punctuation only: one is removed. */
    FORMAT(2),
    /** As similar as the threshold asks, and nothing that matters differs: one is removed. */
    NEAR(3),
    /** Alike, but a number, name, negation, operator, code or call differs: both stay, on one side of the split. */
    VARIANT(4),
    /** The same question with another answer, or like texts with other labels: both stay and are reported. */
    CONFLICT(5);

    private static final Kind[] ALL = values();

    private final byte code;
    private final String word = name().toLowerCase(Locale.ROOT);

    Kind(int code) {
        this.code = (byte) code;
    }

    /** The word in the ledger, for example {@code near}. */
    public String word() {
        return word;
    }

    /** Whether one of the two is removed. */
    public boolean removes() {
        return this == EXACT || this == FORMAT || this == NEAR;
    }

    /** A number from 1 on; 0 stands for none. */
    byte code() {
        return code;
    }

    static Kind of(int code) {
        return ALL[code - 1];
    }
}
