package dev.tilth.example;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.Locale;

/**
 * What a check saw in one example.
 *
 * @param rule name of the rule, kebab-case, for example {@code empty-answer}
 * @param severity what it does to the row
 * @param where the place in the example: {@code messages[2]}, {@code messages[3].tool_calls[0].arguments},
 *     {@code tools[1]}, {@code labels}, or empty for the whole
 * @param evidence what was seen, in words and numbers that may be shown: quotes only redacted text, at most 200
 *     characters
 */
public record Finding(String rule, Severity severity, String where, String evidence) {
    public Json toJson() {
        return new JsonObject()
                .put("rule", rule)
                .put("severity", severity.word())
                .putText("where", where)
                .putText("evidence", evidence)
                .build();
    }

    /** Reads what {@link #toJson} wrote. */
    public static Finding of(Json json) {
        Json.Obj finding = (Json.Obj) json;
        Severity severity = Severity.valueOf(finding.text("severity").toUpperCase(Locale.ROOT));
        return new Finding(finding.text("rule"), severity, finding.text("where"), finding.text("evidence"));
    }
}
