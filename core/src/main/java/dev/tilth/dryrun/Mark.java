package dev.tilth.dryrun;

/** What happens to a row beside being trained on. */
public enum Mark {
    /** Left out altogether. */
    DROPPED("dropped"),
    /** Trained without some of its tokens. */
    CUT("cut"),
    /** Trained, and no token carries loss: it teaches nothing. */
    MASKED("no_loss"),
    /** An answer carries loss and the end of its turn does not: the model does not learn to stop there. */
    LOST_END("lost_end"),
    /** A turn carries loss that the data says must carry none. */
    UNWANTED("unwanted");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    /** The key in JSON. */
    public String word() {
        return word;
    }
}
