package dev.tilth.build;

import dev.tilth.check.Extent;
import dev.tilth.corpus.LongColumn;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.NotAnExample;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.ledger.DatasetLine;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;
import dev.tilth.ledger.Ledger;
import dev.tilth.write.ExportedRows;
import dev.tilth.write.LaterExport;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The rows of a written version, in the order in which the build wrote them: that of the ledger. 8 bytes a row. */
final class VersionRows {
    private static final List<String> SPLITS = List.of("train", "validation", "test");
    private static final int ROWS_AT_ONCE = 512;
    /** Of 63 bits: whether tokens are counted, those of the prompt, those of the answer, the split. */
    private static final long COUNTED = 1L << 62;

    private static final int PART_BITS = 30;
    private static final long PART = (1L << PART_BITS) - 1;

    private final Path version;
    private final LongColumn kept = new LongColumn();

    private VersionRows(Path version) {
        this.version = version;
    }

    /** Reads the ledger. */
    static VersionRows of(Path version) {
        VersionRows rows = new VersionRows(version);
        Ledger.in(version).forEach(rows::add);
        return rows;
    }

    private void add(Entry entry) {
        if (entry.fate() == Fate.KEPT) {
            int split = SPLITS.indexOf(entry.place().split());
            kept.add(entry.tokens().map(VersionRows::packed).orElse(0L) | split);
        }
    }

    private static long packed(Entry.Tokens tokens) {
        return COUNTED | ((tokens.prompt() & PART) << (PART_BITS + 2)) | ((tokens.completion() & PART) << 2);
    }

    private static Optional<Extent> tokens(long packed) {
        return (packed & COUNTED) == 0
                ? Optional.empty()
                : Optional.of(new Extent((int) (packed >> (PART_BITS + 2) & PART), (int) (packed >> 2 & PART)));
    }

    int size() {
        return kept.size();
    }

    /** Some rows in order, as they lie in the files. */
    record Chunk(List<Line> lines) {}

    /**
     * @param split index of the split
     * @param tokens of the row, where they are counted
     * @param text the line
     */
    record Line(int split, Optional<Extent> tokens, String text) {}

    Chunks chunks() throws IOException {
        List<BufferedReader> files = new ArrayList<>();
        for (String split : SPLITS) {
            files.add(Files.newBufferedReader(version.resolve(split + ".jsonl")));
        }
        return new Chunks(files);
    }

    /** Pulled by one thread. */
    final class Chunks implements Iterator<Chunk>, Closeable {
        private final List<BufferedReader> files;
        private int row;

        private Chunks(List<BufferedReader> files) {
            this.files = files;
        }

        @Override
        public boolean hasNext() {
            return row < size();
        }

        @Override
        public Chunk next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            List<Line> lines = new ArrayList<>(ROWS_AT_ONCE);
            for (int end = Math.min(row + ROWS_AT_ONCE, size()); row < end; row++) {
                long value = kept.at(row);
                int split = (int) (value & 3);
                lines.add(new Line(split, tokens(value), line(split)));
            }
            return new Chunk(lines);
        }

        private String line(int split) {
            try {
                String text = files.get(split).readLine();
                if (text == null) {
                    throw damaged(SPLITS.get(split));
                }
                return text;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            for (BufferedReader file : files) {
                file.close();
            }
        }
    }

    /** Reads the rows of a chunk; many threads may. */
    static List<LaterExport.Sample> read(Chunk chunk) {
        List<LaterExport.Sample> samples = new ArrayList<>(chunk.lines().size());
        for (Line line : chunk.lines()) {
            String split = SPLITS.get(line.split());
            try {
                DatasetLine row = DatasetLine.read((Json.Obj) JsonReader.read(line.text()));
                int bytes = ExampleJson.write(row.example()).getBytes(StandardCharsets.UTF_8).length;
                samples.add(new LaterExport.Sample.Read(
                        new ExportedRows.Row(row.id(), row.origin(), split, line.tokens(), bytes),
                        row.example(),
                        true));
            } catch (NotJson | NotAnExample | ClassCastException e) {
                throw damaged(split);
            }
        }
        return samples;
    }

    private static Fault damaged(String split) {
        return new Fault(
                split + ".jsonl",
                "does not hold the rows that the ledger says",
                "Restore the version, or build again.");
    }
}
