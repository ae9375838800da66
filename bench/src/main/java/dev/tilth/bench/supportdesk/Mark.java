package dev.tilth.bench.supportdesk;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something planted in a row, and what a build must do with it.
 *
 * @param defect its name, kebab-case
 * @param expect members of the key's {@code expect}, in order
 * @param relation key under which {@code other} stands, for example {@code duplicate_of}; empty without one
 * @param other the row that this one is to be seen with
 */
record Mark(String defect, Json.Obj expect, String relation, Optional<Row> other) {
    static Mark rejected(String defect, String step, String reason) {
        return of(defect, fate("rejected").put("step", step).put("reason", reason));
    }

    static Mark quarantined(String defect, String step, String reason) {
        return of(defect, fate("quarantined").put("step", step).put("reason", reason));
    }

    static Mark duplicate(String defect, String kind, Row kept, double similarity) {
        JsonObject expect =
                fate("rejected").put("step", "duplicate").put("reason", kind).put("kind", kind);
        expect.put("similarity", new Json.Num(String.format(java.util.Locale.ROOT, "%.4f", similarity)));
        return new Mark(defect, expect.build(), "duplicate_of", Optional.of(kept));
    }

    /** Kept beside {@code other}, although they look alike. */
    static Mark beside(String defect, String kind, Row other) {
        return new Mark(defect, fate("kept").put("kind", kind).build(), kind + "_of", Optional.of(other));
    }

    static Mark kept(String defect) {
        return of(defect, fate("kept"));
    }

    /** Kept with a warning. */
    static Mark warned(String defect, String rule) {
        return of(defect, fate("kept").put("rule", rule));
    }

    /** Kept, its texts repaired by that rule of the normal form. */
    static Mark repaired(String defect, String rule) {
        return of(defect, fate("kept").put("normalised", rule));
    }

    /** Kept with {@code count} values replaced. */
    static Mark redacted(String defect, String type, int count) {
        return of(
                defect,
                fate("kept").put("edits", new JsonObject().put(type, count).build()));
    }

    /** Kept, its texts and tool arguments byte for byte. */
    static Mark unharmed(String defect, Talk talk) {
        JsonObject expect = fate("kept").put("edits", Json.Obj.EMPTY);
        List<String> texts = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        boolean first = true;
        for (var message : talk.messages()) {
            if (!message.role().isInstruction()) {
                texts.add(first ? talk.prompt() : message.text());
                first = false;
            }
            message.calls().forEach(call -> arguments.add(call.arguments()));
        }
        expect.put("texts", Json.strings(texts));
        return of(defect, arguments.isEmpty() ? expect : expect.put("arguments", Json.strings(arguments)));
    }

    static Mark of(String defect, JsonObject expect) {
        return new Mark(defect, expect.build(), "", Optional.empty());
    }

    static JsonObject fate(String fate) {
        return new JsonObject().put("fate", fate);
    }
}
