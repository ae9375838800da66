package dev.tilth.dryrun;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;

/**
 * Something that a trainer would do to the dataset.
 *
 * @param what one sentence without its full stop
 * @param remedy what avoids it, sentences; empty where nothing has to be avoided
 */
public record Remark(String what, String remedy) {
    Json toJson() {
        return new JsonObject().put("what", what).putText("remedy", remedy).build();
    }
}
