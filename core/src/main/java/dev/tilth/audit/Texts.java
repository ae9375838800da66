package dev.tilth.audit;

import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.NotAnExample;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.ledger.DatasetLine;
import dev.tilth.ledger.Story;
import dev.tilth.privacy.Redactor;
import dev.tilth.report.Conversation;
import dev.tilth.text.Difference;
import dev.tilth.text.Lexemes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The examples of some rows of a version, from its files, without private values. */
final class Texts {
    private static final List<String> FILES = List.of("train.jsonl", "validation.jsonl", "test.jsonl", Story.REJECTED);
    private static final String ID = "{\"id\":\"";
    /** What a cell of a spreadsheet holds, less what a mark of its end takes. */
    private static final int LONGEST = 32_000;

    private final Map<String, Example> examples = new HashMap<>();
    private final Redactor redactor;

    private Texts(Redactor redactor) {
        this.redactor = redactor;
    }

    /** @param ids of the rows that are wanted */
    static Texts read(Audited version, Set<String> ids) throws IOException {
        Texts texts = new Texts(version.redactor());
        for (String name : FILES) {
            texts.read(version.folder().resolve(name), ids);
        }
        return texts;
    }

    private void read(Path file, Set<String> ids) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int end = line.indexOf('"', ID.length());
                if (end > 0 && line.startsWith(ID) && ids.contains(line.substring(ID.length(), end))) {
                    add((Json.Obj) JsonReader.read(line));
                }
            }
        } catch (NotJson | NotAnExample e) {
            throw new Fault(
                    file.toString(), "was changed since it was written", "Restore the version, or build again.");
        }
    }

    private void add(Json.Obj line) throws NotAnExample {
        Example example = line.find("example").orElse(line) instanceof Json.Obj rejected && line.has("example")
                ? ExampleJson.read(rejected, Set.of())
                : DatasetLine.read(line).example();
        examples.put(line.text("id"), redactor.redact(example).example());
    }

    /** The row as people read it; its start where it is longer than a cell. */
    String text(String id) {
        String text = redactor.text(Conversation.of(example(id)));
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    /** What differs from one row to another, on what is compared. */
    String difference(String from, String to) {
        return redactor.text(Difference.between(lexemes(from), lexemes(to)).toString());
    }

    private Lexemes lexemes(String id) {
        Lexemes lexemes = new Lexemes();
        SimilarityText.of(example(id), lexemes);
        return lexemes;
    }

    private Example example(String id) {
        Example example = examples.get(id);
        if (example == null) {
            throw new Fault(id, "no file of the version holds this row", "Restore the version, or build again.");
        }
        return example;
    }
}
