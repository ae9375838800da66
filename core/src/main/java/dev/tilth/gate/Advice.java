package dev.tilth.gate;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;

/**
 * What to do in the situation that the counts show. Advice never changes a verdict.
 *
 * @param situation name of the situation, kebab-case
 * @param seen what the counts show, one clause
 * @param action what to do, one or two sentences
 */
public record Advice(String situation, String seen, String action) {
    public Json toJson() {
        return new JsonObject()
                .put("situation", situation)
                .put("seen", seen)
                .put("action", action)
                .build();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException where it is not that
     */
    public static Advice ofJson(Json json) {
        Written written = Written.of("advice", json);
        return new Advice(written.text("situation"), written.text("seen"), written.text("action"));
    }
}
