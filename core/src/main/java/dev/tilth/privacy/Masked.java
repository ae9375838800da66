package dev.tilth.privacy;

/**
 * A text before and after redaction, fit to be shown: before, each value is its type and its number of characters.
 *
 * @param before for example {@code write to <email, 15 characters>}
 * @param after for example {@code write to [EMAIL]}
 */
public record Masked(String before, String after) {}
