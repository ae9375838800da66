package dev.tilth.gate;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;

/**
 * What training rows share with something that they must not hold.
 *
 * @param against what was compared: {@code test}, or the name of a reference file
 * @param checked how many of its items were compared
 * @param hits how many of them training rows hold, before any was rejected
 */
public record Overlap(String against, long checked, long hits) {
    public Overlap {
        if (checked < 0 || hits < 0 || hits > checked) {
            throw new IllegalArgumentException(against + ": " + hits + " hits of " + checked);
        }
    }

    double share() {
        return checked == 0 ? 0 : (double) hits / checked;
    }

    Json toJson() {
        return new JsonObject()
                .put("against", against)
                .put("checked", checked)
                .put("hits", hits)
                .build();
    }

    static Overlap ofJson(Json json) {
        Written written = Written.of("overlap", json);
        return new Overlap(written.text("against"), written.count("checked"), written.count("hits"));
    }
}
