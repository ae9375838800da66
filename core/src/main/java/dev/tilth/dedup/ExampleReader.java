package dev.tilth.dedup;

import dev.tilth.corpus.RowWords;
import dev.tilth.example.Example;

/** Reads rows back, as they were when they were sketched. Called by many threads at once. */
public interface ExampleReader {
    Example read(int row);

    /**
     * Replaces the content of {@code into} by the words of a row, which most comparisons need no more than.
     *
     * @return false where words are not kept: they are then taken from the example
     */
    default boolean words(int row, RowWords into) {
        return false;
    }
}
