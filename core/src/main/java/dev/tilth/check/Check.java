package dev.tilth.check;

import dev.tilth.example.Example;

/** A check on one example. Many threads may call it at once. */
@FunctionalInterface
public interface Check {
    /** Adds what it sees in {@code example} to {@code out}; never throws on what data can hold. */
    void check(Example example, Findings out);
}
