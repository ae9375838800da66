package dev.tilth.ledger;

import dev.tilth.check.Lengths;
import dev.tilth.example.Edit;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Finding;
import dev.tilth.example.NotAnExample;
import dev.tilth.example.Rejection;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.text.TokenCounter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The story of one row: where it came from, what was changed, why it stayed or left, and which row it duplicated.
 *
 * @param entry its line in the ledger
 * @param written the example as it was written, redacted; empty where the version does not hold it
 * @param kept the row that it duplicates, as it was written; empty where it duplicates none
 * @param companions how many other kept rows are in its unit
 * @param counted tokens that the build did not count and that were counted since; empty where there are none
 */
public record Story(
        Entry entry,
        Optional<Json.Obj> written,
        Optional<Json.Obj> kept,
        long companions,
        Optional<Entry.Tokens> counted) {
    /** Where the rows that are not in the dataset are written. */
    public static final String REJECTED = "rejected.jsonl";

    /**
     * @param version folder of a written version
     * @param row the row asked for
     * @throws Fault where the version has read no such row
     */
    public static Story of(Path version, RowName row) {
        Search search = new Search(row);
        Ledger ledger = Ledger.in(version);
        ledger.forEach(search::add);
        Entry entry = search.found(version);
        long[] companions = {0};
        if (entry.place().unit() > 0) {
            ledger.forEach(each -> companions[0] +=
                    each.place().unit() == entry.place().unit() && each.fate() == Fate.KEPT && !each.equals(entry)
                            ? 1
                            : 0);
        }
        Optional<Json.Obj> kept = entry.place().duplicate().flatMap(duplicate -> keptRow(version, duplicate.id()));
        return new Story(entry, writtenRow(version, entry), kept, companions[0], Optional.empty());
    }

    private static Optional<Json.Obj> writtenRow(Path version, Entry entry) {
        return entry.fate() == Fate.KEPT
                ? line(version.resolve(entry.place().split() + ".jsonl"), entry.id())
                : line(version.resolve(REJECTED), entry.id());
    }

    private static Optional<Json.Obj> keptRow(Path version, String id) {
        return List.of("train", "validation", "test").stream()
                .flatMap(split -> line(version.resolve(split + ".jsonl"), id).stream())
                .findFirst();
    }

    private static Optional<Json.Obj> line(Path file, String id) {
        String start = "{\"id\":" + Json.of(id).write();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                if (text.startsWith(start)) {
                    return Optional.of((Json.Obj) JsonReader.read(text));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotJson e) {
            throw new Fault(file.toString(), "not JSON: " + e.what(), "The file was changed since it was written.");
        }
    }

    /** Whether the row is an example whose tokens the build did not count. */
    public boolean isUncounted() {
        return entry.tokens().isEmpty() && example().isPresent();
    }

    /** The same with the tokens of the example, where the build did not count them. */
    public Story counting(TokenCounter counter) {
        return new Story(
                entry,
                written,
                kept,
                companions,
                entry.tokens().isPresent()
                        ? Optional.empty()
                        : example()
                                .flatMap(example -> Lengths.of(example, counter).tokens())
                                .map(all -> new Entry.Tokens(all.prompt(), all.completion(), all.whole())));
    }

    /** The example as it was written; empty where the version does not hold it, and where the row is none. */
    private Optional<Example> example() {
        return written.flatMap(line -> {
            try {
                return Optional.of(
                        entry.fate() == Fate.KEPT
                                ? DatasetLine.read(line).example()
                                : ExampleJson.read(
                                        (Json.Obj) line.find("example").orElse(Json.Obj.EMPTY)));
            } catch (NotAnExample e) {
                return Optional.empty();
            }
        });
    }

    /** For machines. */
    public Json toJson() {
        StringBuilder line = new StringBuilder();
        entry.write(line);
        JsonObject story = new JsonObject();
        try {
            story.put("ledger", JsonReader.read(line.toString()));
        } catch (NotJson e) {
            throw new IllegalStateException(e);
        }
        written.ifPresent(example -> story.put("written", example));
        kept.ifPresent(example -> story.put("duplicate_of", example));
        counted.ifPresent(tokens -> story.put(
                "tokens",
                new JsonObject()
                        .put("prompt", tokens.prompt())
                        .put("completion", tokens.completion())
                        .put("whole", tokens.whole())
                        .build()));
        return story.put("companions", companions).build();
    }

    /** For people: a paragraph a fact, in the order in which things happened. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(entry.origin() + " (source " + entry.origin().source() + ", line "
                + entry.origin().line() + ") was " + entry.fate().word()
                + (entry.place().split().isEmpty() ? "" : " in " + entry.place().split()) + ".");
        entry.rejection().ifPresent(why -> lines.add(rejected(why)));
        entry.place().duplicate().ifPresent(duplicate -> lines.add(duplicated(duplicate)));
        for (Edit edit : entry.edits()) {
            lines.add("  changed   " + edit.rule() + " in " + place(edit.where()) + times(edit.count()));
        }
        for (Finding finding : entry.findings()) {
            lines.add("  found     " + finding.rule() + " ("
                    + finding.severity().word() + ") in " + place(finding.where()) + colon(finding.evidence()));
        }
        entry.tokens().or(() -> counted).ifPresent(tokens -> lines.add(tokens(tokens)));
        if (entry.place().unit() > 0 && entry.fate() == Fate.KEPT) {
            lines.add("  together  unit " + entry.place().unit() + " with " + companions + " other kept rows"
                    + (entry.place().group() > 0 ? ", group " + entry.place().group() : ""));
        }
        lines.add("  id        " + entry.id());
        written.ifPresent(example -> lines.add("  written   " + example.write()));
        kept.ifPresent(example -> lines.add("  kept row  " + example.write()));
        return lines;
    }

    private String tokens(Entry.Tokens tokens) {
        return "  tokens    " + tokens.prompt() + " prompt, " + tokens.completion() + " completion, " + tokens.whole()
                + " whole" + (counted.isPresent() ? ", counted now: the build did not" : "");
    }

    private static String rejected(Rejection why) {
        return "  because   " + why.reason() + ", at the step " + why.step() + colon(why.evidence());
    }

    private static String duplicated(Entry.Duplicate duplicate) {
        return String.format(
                Locale.ROOT,
                "  same as   %s (%s, similarity %.3f)",
                duplicate.at(),
                duplicate.kind(),
                duplicate.similarity());
    }

    private static String place(String where) {
        return where.isEmpty() ? "the row" : where;
    }

    private static String times(int count) {
        return count == 1 ? "" : ", " + count + " times";
    }

    private static String colon(String evidence) {
        return evidence.isEmpty() ? "" : ": " + evidence;
    }

    private static final class Search {
        private final RowName row;
        private final List<Entry> found = new ArrayList<>();

        Search(RowName row) {
            this.row = row;
        }

        void add(Entry entry) {
            if (row.names(entry.origin())) {
                found.add(entry);
            }
        }

        Entry found(Path version) {
            Optional<Entry> exact = found.stream()
                    .filter(entry -> entry.origin().file().equals(row.file()))
                    .findFirst();
            if (exact.isPresent() || found.size() == 1) {
                return exact.orElseGet(() -> found.get(0));
            }
            if (found.isEmpty()) {
                throw new Fault(
                        row.toString(),
                        "no such row was read for " + version,
                        "Rows count from 1 in each file; --in names another version.");
            }
            List<String> files = found.stream()
                    .map(entry -> entry.origin().file())
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .toList();
            throw new Fault(row.toString(), "a row of several files", "Name one of " + String.join(", ", files) + ".");
        }
    }
}
