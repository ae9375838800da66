package dev.tilth.privacy;

/**
 * Looks at one place of a text, an anchor that a private value cannot be without, for the value around it. Reads a
 * bounded number of characters, or as many as it then covers by a find. Safe for many threads.
 */
@FunctionalInterface
interface Probe {
    /** Adds the value around the character at {@code at}, if there is one. */
    void probe(CharSequence text, int at, Finds finds);
}
