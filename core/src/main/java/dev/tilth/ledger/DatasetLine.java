package dev.tilth.ledger;

import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Facts;
import dev.tilth.example.NotAnExample;
import dev.tilth.example.Origin;
import dev.tilth.json.Json;
import dev.tilth.json.JsonWriter;
import java.util.Set;

/**
 * One line of {@code train.jsonl}, {@code validation.jsonl} or {@code test.jsonl}: the canonical example between its name
 * and where it came from.
 *
 * @param id name of the example
 * @param example the example
 * @param origin the row that it was made from
 * @param kind of the source
 * @param facts what the row said of itself; no group and no document, which are private
 */
public record DatasetLine(String id, Example example, Origin origin, String kind, Facts facts) {
    private static final Set<String> BESIDE = Set.of(
            "id", "source", "kind", "file", "row", "line", "group", "unit", "collected", "labelled_by", "task_version");

    /**
     * Appends the line without its line feed.
     *
     * @param canonical the canonical JSON of the example
     */
    public static void write(Entry entry, String kind, Facts facts, String canonical, StringBuilder out) {
        out.append("{\"id\":");
        JsonWriter.quote(entry.id(), out);
        out.append(',').append(canonical, 1, canonical.length() - 1);
        text("source", entry.origin().source(), out);
        text("kind", kind, out);
        text("file", entry.origin().file(), out);
        out.append(",\"row\":").append(entry.origin().row());
        out.append(",\"line\":").append(entry.origin().line());
        number("group", entry.place().group(), out);
        number("unit", entry.place().unit(), out);
        text("collected", facts.collected(), out);
        text("labelled_by", facts.labelledBy(), out);
        number("task_version", facts.taskVersion(), out);
        out.append('}');
    }

    /**
     * Reads a line back.
     *
     * @throws NotAnExample where it holds no canonical example
     */
    public static DatasetLine read(Json.Obj line) throws NotAnExample {
        Origin origin = new Origin(line.text("source"), line.text("file"), number(line, "row"), number(line, "line"));
        Facts facts =
                new Facts("", "", line.text("collected"), line.text("labelled_by"), (int) number(line, "task_version"));
        return new DatasetLine(line.text("id"), ExampleJson.read(line, BESIDE), origin, line.text("kind"), facts);
    }

    private static long number(Json.Obj line, String key) {
        return line.find(key).orElse(line) instanceof Json.Num number ? (long) number.asDouble() : 0;
    }

    private static void text(String key, String value, StringBuilder out) {
        if (!value.isEmpty()) {
            out.append(",\"").append(key).append("\":");
            JsonWriter.quote(value, out);
        }
    }

    private static void number(String key, int value, StringBuilder out) {
        if (value > 0) {
            out.append(",\"").append(key).append("\":").append(value);
        }
    }
}
