package dev.tilth.label;

/**
 * One class.
 *
 * @param label of the class
 * @param rows that have it
 * @param share of the labelled rows, over 0 and up to 1; with several labels a row the shares add up to more than 1
 */
public record ClassCount(String label, long rows, double share) {}
