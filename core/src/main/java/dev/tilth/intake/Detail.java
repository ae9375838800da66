package dev.tilth.intake;

import dev.tilth.example.Edit;
import dev.tilth.example.Facts;
import dev.tilth.example.Finding;
import dev.tilth.example.Rejection;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What is said of one row beside its text: between reading and writing it lies in the spool, as JSON.
 *
 * @param edits what was changed
 * @param findings what was seen
 * @param rejection why the row left while it was read
 * @param facts without group and document, which are private
 */
public record Detail(List<Edit> edits, List<Finding> findings, Optional<Rejection> rejection, Facts facts) {
    private static final Detail NOTHING = new Detail(List.of(), List.of(), Optional.empty(), Facts.NONE);
    private static final byte[] NO_BYTES = new byte[0];

    public Detail {
        edits = List.copyOf(edits);
        findings = List.copyOf(findings);
        facts = new Facts("", "", facts.collected(), facts.labelledBy(), facts.taskVersion());
    }

    public static Detail rejected(Rejection why) {
        return new Detail(List.of(), List.of(), Optional.of(why), Facts.NONE);
    }

    public byte[] toBytes() {
        if (equals(NOTHING)) {
            return NO_BYTES;
        }
        JsonObject json = new JsonObject();
        if (!edits.isEmpty()) {
            json.put("edits", edits.stream().map(Edit::toJson).toList());
        }
        if (!findings.isEmpty()) {
            json.put("findings", findings.stream().map(Finding::toJson).toList());
        }
        rejection.ifPresent(
                why -> json.put("step", why.step()).put("reason", why.reason()).put("evidence", why.evidence()));
        json.putText("collected", facts.collected()).putText("labelled_by", facts.labelledBy());
        if (facts.taskVersion() > 0) {
            json.put("task_version", facts.taskVersion());
        }
        return json.build().write().getBytes(StandardCharsets.UTF_8);
    }

    public static Detail of(byte[] bytes) {
        if (bytes.length == 0) {
            return NOTHING;
        }
        try {
            Json.Obj json = (Json.Obj) JsonReader.read(bytes, 0, bytes.length);
            Optional<Rejection> why = json.has("reason")
                    ? Optional.of(new Rejection(json.text("step"), json.text("reason"), json.text("evidence")))
                    : Optional.empty();
            Facts facts = new Facts(
                    "",
                    "",
                    json.text("collected"),
                    json.text("labelled_by"),
                    json.find("task_version").orElse(json) instanceof Json.Num version ? (int) version.asDouble() : 0);
            return new Detail(
                    items(json, "edits").stream().map(Edit::of).toList(),
                    items(json, "findings").stream().map(Finding::of).toList(),
                    why,
                    facts);
        } catch (NotJson e) {
            throw new IllegalStateException("the spool was changed", e);
        }
    }

    private static List<Json> items(Json.Obj json, String key) {
        return json.find(key).orElse(json) instanceof Json.Arr list ? list.items() : List.of();
    }
}
