package dev.tilth.json;

import java.util.ArrayList;
import java.util.List;

/** Builds a {@link Json.Obj} member by member; not for several threads. */
public final class JsonObject {
    private final List<String> keys = new ArrayList<>();
    private final List<Json> values = new ArrayList<>();

    public JsonObject put(String key, Json value) {
        keys.add(key);
        values.add(value);
        return this;
    }

    public JsonObject put(String key, String value) {
        return put(key, Json.of(value));
    }

    public JsonObject put(String key, long value) {
        return put(key, Json.of(value));
    }

    public JsonObject put(String key, double value) {
        return put(key, Json.of(value));
    }

    public JsonObject put(String key, boolean value) {
        return put(key, Json.of(value));
    }

    public JsonObject put(String key, List<Json> items) {
        return put(key, new Json.Arr(items));
    }

    /** Adds the member only where the text is not empty. */
    public JsonObject putText(String key, String value) {
        return value.isEmpty() ? this : put(key, value);
    }

    public Json.Obj build() {
        return new Json.Obj(keys, values);
    }
}
