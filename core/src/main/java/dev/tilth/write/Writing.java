package dev.tilth.write;

import dev.tilth.account.Accounts;
import dev.tilth.account.Outcome;
import dev.tilth.corpus.Ordered;
import dev.tilth.corpus.RowTexts;
import dev.tilth.decide.Decisions;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Rejection;
import dev.tilth.export.ExportFile;
import dev.tilth.export.Exported;
import dev.tilth.export.Losses;
import dev.tilth.export.Target;
import dev.tilth.intake.Corpus;
import dev.tilth.json.JsonWriter;
import dev.tilth.ledger.DatasetLine;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;
import dev.tilth.ledger.Ledger;
import dev.tilth.ledger.Story;
import dev.tilth.report.WrittenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The third movement: every row with its decision into the files of the version. */
public final class Writing {
    /** Rows that one thread makes ready at once. The size can be seen in the compressed bytes of the ledger. */
    private static final int ROWS_AT_ONCE = 512;

    private static final List<String> SPLITS = List.of("train", "validation", "test");

    /** Told how many rows are written; called by the writing thread. */
    @FunctionalInterface
    public interface Listener {
        void written(long done, long all);
    }

    private final Path folder;
    private final Corpus corpus;
    private final Decisions decisions;
    private final List<Target> targets;
    private final UnaryOperator<String> shown;
    private final RowWriter rows;
    private final Map<String, OutputFile> files = new TreeMap<>();
    private final Map<String, WrittenFile> written = new TreeMap<>();
    private final Map<String, Losses> losses = new TreeMap<>();

    public Writing(Path folder, Corpus corpus, Decisions decisions, List<Target> targets, UnaryOperator<String> shown) {
        this.folder = folder;
        this.corpus = corpus;
        this.decisions = decisions;
        this.targets = List.copyOf(targets);
        this.shown = shown;
        this.rows = new RowWriter(corpus, decisions);
    }

    /**
     * Writes the rows.
     *
     * @param accounts are told of every row in order
     * @param listener is told how many rows are written
     */
    public void write(Ordered threads, Accounts accounts, Listener listener) throws IOException {
        try {
            writeAll(threads, accounts, listener);
        } finally {
            files.values().forEach(OutputFile::abandon);
        }
        files.forEach((name, file) -> written.put(name, file.written()));
    }

    private void writeAll(Ordered threads, Accounts accounts, Listener listener) throws IOException {
        OutputFile ledger = open(Ledger.FILE, "");
        open(Story.REJECTED, "");
        for (String split : SPLITS) {
            open(split + ".jsonl", split);
        }
        int size = corpus.rows().size();
        Iterator<Integer> starts = IntStream.iterate(0, from -> from < size, from -> from + ROWS_AT_ONCE)
                .iterator();
        long[] done = {0};
        threads.map(starts, () -> this::make, made -> {
            try {
                put(made, ledger, accounts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            done[0] += made.outcomes().size();
            listener.written(done[0], size);
        });
        for (OutputFile file : files.values()) {
            file.close();
        }
    }

    private OutputFile open(String name, String split) throws IOException {
        OutputFile file = new OutputFile(folder, name, split);
        files.put(name, file);
        return file;
    }

    private WrittenRows make(int from) {
        WrittenRows made = new WrittenRows();
        RowTexts texts = corpus.rows().texts();
        int to = Math.min(from + ROWS_AT_ONCE, corpus.rows().size());
        for (int row = from; row < to; row++) {
            if (!decisions.sealed().absorbed().get(row)) {
                make(rows.outcome(row, texts), made);
            }
        }
        made.pack();
        return made;
    }

    private void make(Outcome outcome, WrittenRows made) {
        Entry entry = outcome.entry();
        entry.write(made.ledger().next());
        made.ledger().end();
        made.add(outcome);
        if (entry.fate() != Fate.KEPT) {
            Lines lines = made.file(Story.REJECTED);
            rejected(outcome, lines.next());
            lines.end();
            return;
        }
        Lines lines = made.file(entry.place().split() + ".jsonl");
        String kind = corpus.kinds().getOrDefault(entry.origin().source(), "unstated");
        DatasetLine.write(entry, kind, outcome.facts(), outcome.text(), lines.next());
        lines.end();
        if (!targets.isEmpty()) {
            export(outcome, entry.place().split(), made);
        }
    }

    private void export(Outcome outcome, String split, WrittenRows made) {
        Example example = ExampleJson.ofCanonical(outcome.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (Target target : targets) {
            Exported exported = target.write(example);
            made.losses(target.name()).add(exported);
            if (exported instanceof Exported.Line line) {
                Lines lines = made.file(exportName(target, split, line.part()));
                JsonWriter.write(line.row(), lines.next());
                lines.end();
            }
        }
    }

    public static String exportName(Target target, String split, String part) {
        return "exports/" + target.name() + "/" + ExportFile.name(split, part);
    }

    private void rejected(Outcome outcome, StringBuilder out) {
        Entry entry = outcome.entry();
        Rejection why = entry.rejection()
                .orElseThrow(() -> new IllegalStateException(entry.origin() + " left without a reason"));
        out.append("{\"id\":");
        JsonWriter.quote(entry.id(), out);
        text("source", entry.origin().source(), out);
        text("file", entry.origin().file(), out);
        out.append(",\"row\":").append(entry.origin().row());
        out.append(",\"line\":").append(entry.origin().line());
        text("fate", entry.fate().word(), out);
        text("step", why.step(), out);
        text("reason", why.reason(), out);
        text("evidence", why.evidence(), out);
        if (entry.tokens().isPresent()) {
            out.append(",\"example\":").append(shown.apply(outcome.text())).append('}');
        } else {
            text("raw", outcome.text(), out);
            out.append('}');
        }
    }

    private static void text(String key, String value, StringBuilder out) {
        out.append(",\"").append(key).append("\":");
        JsonWriter.quote(value, out);
    }

    private void put(WrittenRows made, OutputFile ledger, Accounts accounts) throws IOException {
        made.outcomes().forEach(accounts::add);
        ledger.appendPacked(
                made.ledger().bytes(), made.packedLedger(), made.ledger().count());
        for (Map.Entry<String, Lines> each : made.files().entrySet()) {
            OutputFile file = files.get(each.getKey());
            if (file == null) {
                file = open(each.getKey(), splitOf(each.getKey()));
            }
            file.append(each.getValue().bytes(), each.getValue().count());
        }
        made.losses().forEach((target, lost) -> losses.computeIfAbsent(target, name -> new Losses())
                .addAll(lost));
    }

    private static String splitOf(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return SPLITS.stream().filter(file::startsWith).findFirst().orElse("");
    }

    /** What was written, by name. */
    public Map<String, WrittenFile> written() {
        return written;
    }

    /** What the targets could not carry. */
    public Losses losses(Target target) {
        return losses.getOrDefault(target.name(), new Losses());
    }

    /** The files of an export among those written. */
    public static List<ExportFile> filesOf(Target target, Map<String, WrittenFile> written) {
        List<ExportFile> found = new ArrayList<>();
        for (String split : SPLITS) {
            for (String part : target.parts()) {
                WrittenFile file = written.get(exportName(target, split, part));
                if (file != null) {
                    found.add(new ExportFile(split, part, file.rows(), file.bytes()));
                }
            }
        }
        return found;
    }
}
