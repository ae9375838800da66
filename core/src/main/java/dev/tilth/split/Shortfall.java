package dev.tilth.split;

/**
 * A label that test could not be given enough of without taking its last unit from train, or without letting test grow
 * far beyond its share.
 *
 * @param name of the label, or of the source
 * @param units that have it
 * @param test rows of it in test
 * @param wanted rows of it that test should have
 */
public record Shortfall(String name, int units, long test, int wanted) {}
