package dev.tilth.check;

/** A rule on one answer. Called by many threads, each with its own reading. */
@FunctionalInterface
interface TextRule {
    void look(Reading reading, Findings out);
}
