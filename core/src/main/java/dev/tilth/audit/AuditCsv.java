package dev.tilth.audit;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.source.HeaderLine;
import dev.tilth.source.Parsed;
import dev.tilth.source.Progress;
import dev.tilth.source.RowBatch;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceFiles;
import dev.tilth.source.SourceFormat;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample as people fill it in: a line a pair, with an empty column for the verdict. */
final class AuditCsv {
    private static final String PAIR = "pair";
    private static final String VERSION = "version";
    private static final String VERDICT = "verdict";
    private static final String JUDGE = "judge";
    private static final List<String> COLUMNS = List.of(
            PAIR,
            VERSION,
            "stratum",
            "similarity",
            "kept_row",
            "row",
            "kept",
            "text",
            "difference",
            VERDICT,
            JUDGE,
            "note");

    private final String name;
    private final String version;

    /**
     * @param name of the file, for faults
     * @param version that its pairs are of
     */
    AuditCsv(String name, String version) {
        this.name = name;
        this.version = version;
    }

    String write(List<Candidate> pairs, Texts texts) {
        StringBuilder out = new StringBuilder();
        Cells.write(COLUMNS, out);
        for (Candidate pair : pairs) {
            String similarity =
                    Json.of(Math.round(pair.similarity() * 1e4) / 1e4).write();
            Cells.write(
                    List.of(
                            pair.name(),
                            version,
                            pair.stratum(),
                            similarity,
                            pair.kept().at(),
                            pair.row().at(),
                            texts.text(pair.kept().id()),
                            texts.text(pair.row().id()),
                            texts.difference(pair.kept().id(), pair.row().id()),
                            "",
                            "",
                            ""),
                    out);
        }
        return out.toString();
    }

    /**
     * The lines that a person has judged; those without a verdict are not judged yet.
     *
     * @throws Fault where a line is no line of a sample, a word is no verdict, a pair stands there twice with two verdicts, or the
     *     file is of another version
     */
    List<JudgedRow> read(Path file) {
        Map<String, JudgedRow> judged = new HashMap<>();
        List<JudgedRow> rows = new ArrayList<>();
        Path base = file.toAbsolutePath().resolveSibling("").normalize();
        SourceOptions source = SourceOptions.of(String.valueOf(file.getFileName()))
                .withFormat(SourceFormat.CSV)
                .withHeader(HeaderLine.TRUE);
        SourceFile found = SourceFiles.resolve(base, source).files().get(0);
        try (SourceReader reader = SourceReader.open(found, source, Progress.NONE)) {
            for (Optional<RowBatch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                for (int i = 0; i < batch.get().size(); i++) {
                    row(batch.get().parse(i), batch.get().origin(i).line()).ifPresent(row -> {
                        JudgedRow before = judged.putIfAbsent(row.pair(), row);
                        if (before == null) {
                            rows.add(row);
                        } else if (before.verdict() != row.verdict()) {
                            throw bad(
                                    row.line(),
                                    PAIR,
                                    row.pair() + " has another verdict on line " + before.line(),
                                    "Leave one line of it.");
                        }
                    });
                }
            }
        }
        return rows;
    }

    private Optional<JudgedRow> row(Parsed parsed, long line) {
        if (parsed instanceof Parsed.Unreadable unreadable) {
            throw new Fault(
                    name + ":" + unreadable.line() + ":" + unreadable.column(),
                    "not a line of a sample (" + unreadable.rejection().reason() + ")",
                    "Save the sheet as CSV in UTF-8, with all its columns.");
        }
        Json.Obj row = ((Parsed.Row) parsed).value();
        for (String column : List.of(PAIR, VERSION, VERDICT)) {
            if (!row.has(column)) {
                throw new Fault(
                        name, "no column " + column, "Save the sheet with all the columns that it was written with.");
            }
        }
        String of = row.text(VERSION).strip();
        if (!of.equals(version)) {
            throw bad(
                    line,
                    VERSION,
                    "a sample of version " + of + ", not of " + version,
                    "Name the folder of that version, for example out/NAME/" + of + ".");
        }
        String word = Cells.unescaped(row.text(VERDICT)).strip();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.of(word)
                .orElseThrow(() ->
                        bad(line, VERDICT, "\"" + word + "\" is no verdict", "Write duplicate, different or unsure."));
        return Optional.of(new JudgedRow(row.text(PAIR).strip(), verdict, judge(row), line));
    }

    private static String judge(Json.Obj row) {
        return Cells.unescaped(row.text(JUDGE)).strip();
    }

    /** A fault in a cell. */
    Fault bad(long line, String column, String what, String remedy) {
        return new Fault(name + ":" + line + " " + column, what, remedy);
    }

    Fault unknownPair(JudgedRow row) {
        return bad(
                row.line(),
                PAIR,
                row.pair() + " is no pair of version " + version,
                "Leave the column as it was written.");
    }
}
