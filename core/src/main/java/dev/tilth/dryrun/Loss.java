package dev.tilth.dryrun;

/** Which tokens of a row carry loss. */
public enum Loss {
    /** Every token, questions included. */
    EVERY_TOKEN,
    /** Every answer with the end of its turn. */
    ANSWERS,
    /** The last answer with the end of its turn. */
    LAST_ANSWER,
    /** What the chat template marks with {@code {% generation %}}; nothing where it marks nothing. */
    MARKED,
    /** From the mark of an answer up to the mark of the user's next turn, tool results included. */
    BETWEEN_MARKERS
}
