package dev.tilth.gate;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;

/**
 * How unequal the classes are.
 *
 * @param labelled kept rows with a label
 * @param classes how many different labels they have
 * @param largest the label of most rows, the first in order where several are; empty where there is none
 * @param rows rows with that label
 */
public record Classes(long labelled, int classes, String largest, long rows) {
    public static final Classes NONE = new Classes(0, 0, "", 0);

    public Classes {
        if (classes < 0 || rows < 0 || rows > labelled) {
            throw new IllegalArgumentException("classes: " + rows + " rows of " + labelled + " in the largest");
        }
    }

    Json toJson() {
        return new JsonObject()
                .put("labelled", labelled)
                .put("classes", classes)
                .put("largest", largest)
                .put("rows", rows)
                .build();
    }

    static Classes ofJson(Json json) {
        Written written = Written.of("classes", json);
        return new Classes(
                written.count("labelled"),
                (int) written.count("classes"),
                written.text("largest"),
                written.count("rows"));
    }
}
