package dev.tilth.example;

/**
 * Why a row is not in the dataset.
 *
 * @param step the stage that rejected it: {@code read}, {@code shape}, {@code check}, {@code length}, {@code privacy},
 *     {@code task}, {@code exact}, {@code near}, {@code seal}, {@code contamination}, {@code override}, ...
 * @param reason the rule, kebab-case, for example {@code not-json}
 * @param evidence what was found, as in {@link Finding#evidence}; safe to show
 */
public record Rejection(String step, String reason, String evidence) {}
