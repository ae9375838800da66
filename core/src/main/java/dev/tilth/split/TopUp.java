package dev.tilth.split;

/**
 * Units that were moved to test so that a label is tested at all.
 *
 * @param name of the label, or of the source
 * @param units moved
 * @param rows of that label that they brought
 */
public record TopUp(String name, int units, long rows) {}
