package dev.tilth.distinct;

import dev.tilth.example.Rejection;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;

/**
 * Why a row is not compared.
 *
 * @param reason the rule, for example {@code not-json}
 * @param evidence what was found where; may quote the row
 */
record Unread(String reason, String evidence) {
    /** Rows without a word to compare are all alike, and not one. */
    static final Unread NOTHING_TO_COMPARE = new Unread("nothing-to-compare", "no text in what is compared");

    static Unread of(Rejection why) {
        return new Unread(why.reason(), why.evidence());
    }

    static Unread of(byte[] json) {
        try {
            Json.Obj read = (Json.Obj) JsonReader.read(json, 0, json.length);
            return new Unread(read.text("reason"), read.text("evidence"));
        } catch (NotJson e) {
            throw new IllegalStateException("the spool was changed", e);
        }
    }

    String write() {
        return new JsonObject()
                .put("reason", reason)
                .put("evidence", evidence)
                .build()
                .write();
    }
}
