package dev.tilth.ledger;

import dev.tilth.example.Edit;
import dev.tilth.example.Finding;
import dev.tilth.example.Origin;
import dev.tilth.example.Rejection;
import dev.tilth.json.Json;
import dev.tilth.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A ledger line as JSON, both ways: every key always there, {@code null} where there is nothing to say. */
final class EntryJson {
    private static final Json NONE = new Json.Null();
    private static final String NO_REJECTION = ",\"step\":null,\"reason\":null,\"evidence\":null";
    private static final String NO_DUPLICATE =
            ",\"kind\":null,\"duplicate_of\":null,\"duplicate_at\":null,\"similarity\":null";

    private EntryJson() {}

    static void write(Entry entry, StringBuilder out) {
        text(out.append("{"), "id", entry.id());
        text(out.append(','), "source", entry.origin().source());
        text(out.append(','), "file", entry.origin().file());
        out.append(",\"row\":").append(entry.origin().row());
        out.append(",\"line\":").append(entry.origin().line());
        text(out.append(','), "fate", entry.fate().word());
        writeRejection(entry.rejection(), out);
        writePlace(entry.place(), out);
        list(out, "labels", entry.labels(), Json::of);
        list(out, "edits", entry.edits(), Edit::toJson);
        list(out, "findings", entry.findings(), Finding::toJson);
        writeTokens(entry.tokens(), out);
        out.append('}');
    }

    private static void writeRejection(Optional<Rejection> why, StringBuilder out) {
        if (why.isEmpty()) {
            out.append(NO_REJECTION);
            return;
        }
        textOrNull(out.append(','), "step", why.get().step());
        textOrNull(out.append(','), "reason", why.get().reason());
        textOrNull(out.append(','), "evidence", why.get().evidence());
    }

    private static void writePlace(Entry.Place place, StringBuilder out) {
        textOrNull(out.append(','), "split", place.split());
        ordinal(out, "group", place.group());
        ordinal(out, "unit", place.unit());
        ordinal(out, "cluster", place.cluster());
        if (place.duplicate().isEmpty()) {
            out.append(NO_DUPLICATE);
            return;
        }
        Entry.Duplicate duplicate = place.duplicate().get();
        textOrNull(out.append(','), "kind", duplicate.kind());
        textOrNull(out.append(','), "duplicate_of", duplicate.id());
        textOrNull(out.append(','), "duplicate_at", duplicate.at());
        out.append(",\"similarity\":").append(Json.of(duplicate.similarity()).write());
    }

    private static void writeTokens(Optional<Entry.Tokens> tokens, StringBuilder out) {
        out.append(",\"tokens\":");
        if (tokens.isEmpty()) {
            out.append("null");
            return;
        }
        Entry.Tokens counts = tokens.get();
        out.append("{\"prompt\":").append(counts.prompt());
        out.append(",\"completion\":").append(counts.completion());
        out.append(",\"whole\":").append(counts.whole()).append('}');
    }

    /** Most lists of most rows are empty. */
    private static <T> void list(StringBuilder out, String key, List<T> items, Function<T, Json> toJson) {
        out.append(",\"").append(key).append("\":[");
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ",");
            JsonWriter.write(toJson.apply(items.get(i)), out);
        }
        out.append(']');
    }

    private static void text(StringBuilder out, String key, String value) {
        out.append('"').append(key).append("\":");
        JsonWriter.quote(value, out);
    }

    private static void textOrNull(StringBuilder out, String key, String value) {
        if (value.isEmpty()) {
            out.append('"').append(key).append("\":null");
        } else {
            text(out, key, value);
        }
    }

    private static void ordinal(StringBuilder out, String key, int value) {
        out.append(",\"").append(key).append("\":").append(value == 0 ? "null" : Integer.toString(value));
    }

    static Entry read(Json.Obj line) {
        if (!line.has("id") || !line.has("fate")) {
            throw new IllegalArgumentException("a ledger line has id and fate, this one has " + line.keys());
        }
        Origin origin = new Origin(
                line.text("source"), line.text("file"), (long) number(line, "row"), (long) number(line, "line"));
        String reason = line.text("reason");
        Optional<Rejection> rejection = reason.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rejection(line.text("step"), reason, line.text("evidence")));
        return new Entry(
                line.text("id"),
                origin,
                Fate.of(line.text("fate")),
                rejection,
                place(line),
                items(line, "labels").stream()
                        .flatMap(item -> item.asText().stream())
                        .toList(),
                items(line, "edits").stream().map(Edit::of).toList(),
                items(line, "findings").stream().map(Finding::of).toList(),
                tokens(line));
    }

    private static Entry.Place place(Json.Obj line) {
        String kind = line.text("kind");
        Optional<Entry.Duplicate> duplicate = kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry.Duplicate(
                        kind, line.text("duplicate_of"), line.text("duplicate_at"), number(line, "similarity")));
        return new Entry.Place(
                line.text("split"),
                (int) number(line, "group"),
                (int) number(line, "unit"),
                (int) number(line, "cluster"),
                duplicate);
    }

    private static Optional<Entry.Tokens> tokens(Json.Obj line) {
        return line.find("tokens")
                .flatMap(value -> value instanceof Json.Obj counts
                        ? Optional.of(new Entry.Tokens(
                                (int) number(counts, "prompt"), (int) number(counts, "completion"), (int)
                                        number(counts, "whole")))
                        : Optional.empty());
    }

    private static List<Json> items(Json.Obj line, String key) {
        return line.find(key)
                .map(value -> value instanceof Json.Arr array ? array.items() : List.<Json>of())
                .orElse(List.of());
    }

    private static double number(Json.Obj line, String key) {
        return line.find(key).orElse(NONE) instanceof Json.Num number ? number.asDouble() : 0;
    }
}
