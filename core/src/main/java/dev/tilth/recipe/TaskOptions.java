package dev.tilth.recipe;

import dev.tilth.gate.Objective;
import dev.tilth.option.Key;

/** The task that the model learns. */
public record TaskOptions(
        @Key("File with the definition of the task, relative to the recipe; its text is locked, a change needs a new"
                        + " version.")
                String definition,
        @Key("Version of the task definition, 1 or more; rows that were made under an older one are quarantined.")
                int version,
        @Key("What the model is tuned for: format, style, classification, extraction, chat or reasoning; decides how"
                        + " much data is enough.")
                Objective objective) {
    public static final TaskOptions DEFAULTS = new TaskOptions("", 1, Objective.UNSTATED);

    public TaskOptions {
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version + " is not a version. Give 1 or more.");
        }
    }
}
