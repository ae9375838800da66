package dev.tilth.split;

/**
 * A unit that is too large to be tested.
 *
 * @param unit its ordinal
 * @param first its first row
 * @param rows how many it has
 * @param share of all rows
 */
public record Oversized(int unit, int first, int rows, double share) {}
