package dev.tilth.dedup;

import dev.tilth.example.Example;

/** Reads the example of a row back. Called by one thread at a time. */
public interface ExampleReader {
    Example read(int row);
}
