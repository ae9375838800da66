package dev.tilth.dedup;

/**
 * A row whose text is in that of a longer one.
 *
 * @param row the shorter
 * @param in the longer
 * @param share of the shingles of {@code row} that {@code in} has too, over 0 and up to 1
 */
public record Contained(int row, int in, double share) {}
