package dev.tilth.gate;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;

/** Kept rows on each side. */
public record Splits(long train, long validation, long test) {
    public Splits {
        if (train < 0 || validation < 0 || test < 0) {
            throw new IllegalArgumentException("splits: a count under 0");
        }
    }

    long kept() {
        return train + validation + test;
    }

    Json toJson() {
        return new JsonObject()
                .put("train", train)
                .put("validation", validation)
                .put("test", test)
                .build();
    }

    static Splits ofJson(Json json) {
        Written written = Written.of("splits", json);
        return new Splits(written.count("train"), written.count("validation"), written.count("test"));
    }
}
