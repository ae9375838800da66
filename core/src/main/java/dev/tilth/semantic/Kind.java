package dev.tilth.semantic;

/** What two examples are whose vectors are alike. */
public enum Kind {
    /** The same in other words: one may be removed. */
    REWORDING("semantic"),
    /** A number, name, negation, operator, code or call differs, or a text was too long to tell: both stay. */
    VARIANT("variant"),
    /** A like question with another answer, or other labels: both stay. */
    CONFLICT("conflict");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The word in the ledger. */
    public String word() {
        return word;
    }
}
