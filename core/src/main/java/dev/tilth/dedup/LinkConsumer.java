package dev.tilth.dedup;

/** Takes pairs of rows that must be on one side of the split. */
public interface LinkConsumer {
    void link(int row, int other);
}
