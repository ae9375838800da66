package dev.tilth.intake;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.ledger.RowName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people decided about single rows: {@code overrides.jsonl} beside the recipe, a line for each row with who and
 * why, for example {@code {"row":"data/tickets.csv#812","action":"drop","who":"legal","why":"withdrawn"}}.
 *
 * @param byRow the decision of each row that has one
 */
public record Overrides(Map<RowName, Decision> byRow) {
    public static final String FILE = "overrides.jsonl";
    public static final Overrides NONE = new Overrides(Map.of());

    public Overrides {
        byRow = Map.copyOf(byRow);
    }

    /** What is done to the row. */
    public enum Action {
        /** It stays, whatever the checks and duplicates say. */
        KEEP("kept"),
        /** It leaves. */
        DROP("dropped"),
        /** Its example is replaced by the one given, then treated as any other. */
        CORRECT("corrected");

        private final String done;

        Action(String done) {
            this.done = done;
        }

        /** What was done, in a word. */
        String done() {
            return done;
        }
    }

    /**
     * @param action what is done
     * @param who decided
     * @param why, in a sentence
     * @param line of the file
     * @param example members of the canonical example that replace the row's (only for {@link Action#CORRECT})
     */
    public record Decision(Action action, String who, String why, int line, Json.Obj example) {
        String evidence() {
            return who + ": " + why;
        }
    }

    public Optional<Decision> of(String file, long row) {
        return byRow.isEmpty() ? Optional.empty() : Optional.ofNullable(byRow.get(new RowName(file, row)));
    }

    /** The overrides beside the recipe; none where there is no such file. */
    public static Overrides read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<RowName, Decision> byRow = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                add(lines.get(i), i + 1, byRow);
            }
        }
        return new Overrides(byRow);
    }

    private static void add(String text, int line, Map<RowName, Decision> byRow) {
        Json.Obj object = object(text, line);
        for (String key : List.of("row", "action", "who", "why")) {
            if (object.text(key).isBlank()) {
                throw new Fault(
                        FILE + ":" + line,
                        "no text under \"" + key + "\"",
                        "Each override names row, action, who and why.");
            }
        }
        Action action = action(object.text("action"), line);
        Json.Obj example = Json.Obj.EMPTY;
        if (action == Action.CORRECT) {
            if (!(object.find("example").orElse(object) instanceof Json.Obj given) || given.equals(object)) {
                throw new Fault(
                        FILE + ":" + line,
                        "a correction without \"example\"",
                        "Give the members that replace the row's, for example \"example\":{\"labels\":[\"refund\"]}.");
            }
            example = given;
        }
        RowName row = RowName.of(object.text("row"));
        Decision added = new Decision(action, object.text("who"), object.text("why"), line, example);
        Decision before = byRow.put(row, added);
        if (before != null) {
            throw new Fault(
                    FILE + ":" + line,
                    row + " has an override in line " + before.line() + " already",
                    "Keep one of the two.");
        }
    }

    private static Json.Obj object(String text, int line) {
        try {
            if (JsonReader.read(text) instanceof Json.Obj object) {
                return object;
            }
        } catch (NotJson e) {
            throw new Fault(FILE + ":" + line, "not JSON: " + e.what(), "Write one JSON object a line.");
        }
        throw new Fault(FILE + ":" + line, "not a JSON object", "Write one JSON object a line.");
    }

    private static Action action(String word, int line) {
        for (Action action : Action.values()) {
            if (action.name().equalsIgnoreCase(word)) {
                return action;
            }
        }
        throw new Fault(FILE + ":" + line, "action \"" + word + "\"", "Give keep, drop or correct.");
    }

    /** The rows named, to tell those that no file has. */
    public List<RowName> rows() {
        return new ArrayList<>(byRow.keySet());
    }
}
