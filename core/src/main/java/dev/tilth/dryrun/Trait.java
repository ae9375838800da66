package dev.tilth.dryrun;

/** What holds of some trainers and not of others. */
public enum Trait {
    /** A turn that the data marks as without loss carries none. */
    HEEDS_MARKS,
    /** Rows of plain text are read as rows; other trainers join or cut them up in a way of their own. */
    READS_PLAIN_TEXT,
    /** Rows of which no token carries loss are left out. */
    DROPS_UNTRAINED,
    /** Where turns are left out, the last ones come first. */
    LAST_TURNS_FIRST,
    /** Rows are laid out in a way of its own, whatever the model. */
    OWN_LAYOUT
}
