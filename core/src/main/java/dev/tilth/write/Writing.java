package dev.tilth.write;

import dev.tilth.account.Accounts;
import dev.tilth.account.Measured;
import dev.tilth.account.Outcome;
import dev.tilth.check.Extent;
import dev.tilth.corpus.Ordered;
import dev.tilth.corpus.RowTexts;
import dev.tilth.decide.Decisions;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Rejection;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The third movement: every row with its decision into the files of the version. */
public final class Writing {
    /** Rows that one thread makes ready at once. The size can be seen in the compressed bytes of the ledger. */
    private static final int ROWS_AT_ONCE = 512;

    /** Told how many rows are written; called by the writing thread. */
    @FunctionalInterface
    public interface Listener {
        void written(long done, long all);
    }

    private final Corpus corpus;
    private final Decisions decisions;
    private final ExportedRows exports;
    private final boolean exporting;
    private final UnaryOperator<String> shown;
    private final RowWriter rows;
    private final OutputFiles files;

    public Writing(Path folder, Corpus corpus, Decisions decisions, List<Target> targets, UnaryOperator<String> shown) {
        RowLengths lengths = new RowLengths(corpus.lengths(), targets);
        this.corpus = corpus;
        this.decisions = decisions;
        this.exports = new ExportedRows(targets, lengths);
        this.exporting = !targets.isEmpty();
        this.shown = shown;
        this.rows = new RowWriter(corpus, decisions, lengths);
        this.files = new OutputFiles(folder);
    }

    /**
     * Writes the rows.
     *
     * @param accounts are told of every row in order
     * @param pieces that the ledger may be made of; are told of those that it is made of
     * @param listener is told how many rows are written
     */
    public void write(Ordered threads, Accounts accounts, LedgerPieces pieces, Listener listener) throws IOException {
        try (files) {
            writeAll(threads, accounts, pieces, listener);
            files.finish();
        }
    }

    private void writeAll(Ordered threads, Accounts accounts, LedgerPieces pieces, Listener listener)
            throws IOException {
        OutputFile ledger = files.open(Ledger.FILE);
        files.open(Story.REJECTED);
        for (String split : OutputFiles.SPLITS) {
            files.open(split + ".jsonl");
        }
        int size = corpus.rows().size();
        Iterator<Integer> starts = IntStream.iterate(0, from -> from < size, from -> from + ROWS_AT_ONCE)
                .iterator();
        long[] done = {0};
        threads.map(starts, () -> from -> make(from, pieces), made -> {
            try {
                put(made, ledger, accounts);
                pieces.add(made.packedLedger());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            done[0] += made.outcomes().size();
            listener.written(done[0], size);
        });
    }

    private WrittenRows make(int from, LedgerPieces pieces) {
        WrittenRows made = new WrittenRows();
        RowTexts texts = corpus.rows().texts();
        int to = Math.min(from + ROWS_AT_ONCE, corpus.rows().size());
        for (int row = from; row < to; row++) {
            if (!decisions.sealed().absorbed().get(row)) {
                make(rows.outcome(row, texts), made);
            }
        }
        made.pack(pieces);
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
        if (exporting) {
            byte[] canonical = outcome.text().getBytes(StandardCharsets.UTF_8);
            Optional<Extent> tokens = outcome.measured().flatMap(Measured::tokens);
            ExportedRows.Row row = new ExportedRows.Row(
                    entry.id(), entry.origin(), entry.place().split(), tokens, canonical.length);
            exports.add(row, ExampleJson.ofCanonical(canonical), made);
        }
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
        if (outcome.measured().isPresent()) {
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
                made.ledger().bytes(),
                made.packedLedger().bytes(),
                made.ledger().count());
        files.append(made);
    }

    /** What was written. */
    OutputFiles files() {
        return files;
    }

    /** What was written, by name. */
    public Map<String, WrittenFile> written() {
        return files.written();
    }
}
