package dev.tilth.privacy;

/**
 * One way of finding private values in a text. The extension point of this room: called by many threads at once, so an
 * implementation holds nothing that changes, and takes time in proportion to the text.
 */
@FunctionalInterface
public interface Detector {
    /**
     * Adds to {@code finds} every place in {@code text} that holds a private value.
     *
     * @param text to be read only during the call
     */
    void find(CharSequence text, Finds finds);
}
