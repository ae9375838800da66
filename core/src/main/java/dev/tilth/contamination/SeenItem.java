package dev.tilth.contamination;

/**
 * An item that training rows would have shown to the model.
 *
 * @param item what was seen
 * @param share of its n-grams that these rows hold; 1 where it was found as a whole
 * @param rows how many rows hold some of it
 * @param best the row with the strongest evidence, of equal ones the one that holds most, then the first
 */
public record SeenItem(Item item, double share, int rows, SeenBy best) {}
