package dev.tilth.format;

/** How the places of a text are counted in a file. */
public enum Offsets {
    /** As Python counts: a character outside of the Basic Multilingual Plane is one. */
    CODEPOINTS,
    /** As JavaScript and Java count: such a character is two. */
    UTF16
}
