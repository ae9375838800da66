package dev.tilth.recipe;

import dev.tilth.option.Key;

/** The production format: how the tuned model will be asked. */
public record ServingOptions(
        @Key("System prompt that serving puts before every conversation; empty where there is none.") String system) {
    public static final ServingOptions DEFAULTS = new ServingOptions("");
}
