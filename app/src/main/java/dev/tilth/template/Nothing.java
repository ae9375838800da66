package dev.tilth.template;

/** The values that stand for none. */
enum Nothing {
    /** {@code none} of the language, null of JSON. */
    NONE,
    /** A name that has no value: it is empty where it is written, and fails where more is asked of it. */
    UNDEFINED
}
