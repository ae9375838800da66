package dev.tilth.gate;

import java.util.Locale;

/** What the model is to learn, as the recipe's {@code task.objective} says. It sets how many rows are enough. */
public enum Objective {
    /** The recipe does not say. */
    UNSTATED,
    FORMAT,
    STYLE,
    CHAT,
    CLASSIFICATION,
    EXTRACTION,
    REASONING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
