package dev.tilth.split;

/** What must have its share on each side. */
public enum Stratify {
    /** Each label; rows without one by their source. */
    LABEL,
    /** Each source. */
    SOURCE,
    /** Only the whole. */
    NONE
}
