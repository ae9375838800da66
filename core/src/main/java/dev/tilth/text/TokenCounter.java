package dev.tilth.text;

/** Counts the tokens of a text as one named tokenizer does. Many threads may call one counter at once. */
public interface TokenCounter {
    /** Name of the tokenizer, for manifests and the ledger: {@code o200k_base}. */
    String name();

    /**
     * How many tokens the text is. The text is ordinary: what looks like a special token is not one; half of a surrogate
     * pair counts as a question mark.
     */
    int count(String text);
}
