package dev.tilth.report;

/**
 * One option that was in effect.
 *
 * @param key as in the recipe, for example {@code dedup.threshold}
 * @param value in effect, as text
 * @param fallback the default, as text; equal to {@code value} where nothing was set
 */
public record Setting(String key, String value, String fallback) {
    public boolean changed() {
        return !value.equals(fallback);
    }
}
