package dev.tilth.bench.dedup;

import dev.tilth.corpus.RowState;
import dev.tilth.corpus.RowWords;
import dev.tilth.corpus.Rows;
import dev.tilth.corpus.Sketch;
import dev.tilth.corpus.Sketcher;
import dev.tilth.corpus.Summary;
import dev.tilth.dedup.ExampleReader;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.NotAnExample;
import dev.tilth.example.Origin;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A corpus of canonical rows as the second movement sees it: sketches in memory, texts and words in spools. */
final class Sketched implements ExampleReader, Closeable {
    private final Path folder;
    private final Rows rows;

    private Sketched(Path folder, Rows rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /** @param corpus one canonical example a line */
    static Sketched read(Path corpus) throws IOException, NotJson, NotAnExample {
        Path folder = Files.createTempDirectory("tilth-bench");
        Sketched sketched = new Sketched(folder, Rows.open(folder));
        Sketcher sketcher = new Sketcher();
        try (BufferedReader lines = Files.newBufferedReader(corpus)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Example example = ExampleJson.read((Json.Obj) JsonReader.read(line));
                byte[] canonical = ExampleJson.write(example).getBytes(StandardCharsets.UTF_8);
                Sketch sketch = sketcher.sketch(example, canonical);
                int row = sketched.size() + 1;
                sketched.rows.add(new Summary(
                        new Origin("bench", "corpus", row, row),
                        RowState.GOOD,
                        canonical,
                        new byte[0],
                        sketcher.wordBytes(),
                        sketch,
                        Summary.Keys.NONE,
                        List.of(),
                        Summary.Lengths.NONE,
                        0));
            }
        }
        return sketched;
    }

    Rows rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    @Override
    public Example read(int row) {
        return ExampleJson.ofCanonical(rows.text(row));
    }

    @Override
    public boolean words(int row, RowWords into) {
        rows.words(row, into);
        return true;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        Files.delete(folder);
    }
}
