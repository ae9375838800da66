package dev.tilth.example;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;

/**
 * What was changed in one example, without the value that was there.
 *
 * @param rule what changed it, for example {@code email} or {@code line-ends}
 * @param where the place, as in {@link Finding#where}
 * @param count how many times there, at least 1
 */
public record Edit(String rule, String where, int count) {
    public Json toJson() {
        return new JsonObject()
                .put("rule", rule)
                .put("where", where)
                .put("count", count)
                .build();
    }

    /** Reads what {@link #toJson} wrote. */
    public static Edit of(Json json) {
        Json.Obj edit = (Json.Obj) json;
        int count = edit.find("count").orElse(json) instanceof Json.Num number ? (int) number.asDouble() : 1;
        return new Edit(edit.text("rule"), edit.text("where"), count);
    }
}
