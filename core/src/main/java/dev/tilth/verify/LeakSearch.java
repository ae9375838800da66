package dev.tilth.verify;

import dev.tilth.corpus.LongColumn;
import dev.tilth.corpus.Sketch;
import dev.tilth.corpus.SketchColumns;
import dev.tilth.corpus.Sketcher;
import dev.tilth.corpus.Spool;
import dev.tilth.dedup.DedupOptions;
import dev.tilth.dedup.Deduplicator;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.NotAnExample;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.ledger.DatasetLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Looks for rows that are alike on different sides of the split, from the written files alone: what the build decided is
 * not looked at.
 */
final class LeakSearch {
    private static final List<String> SPLITS = List.of("train", "validation", "test");
    private static final int MOST_NAMED = 100;

    private final Spool spool;
    private final SketchColumns sketches = new SketchColumns();
    private final LongColumn offsets = new LongColumn();
    private final List<Integer> ends = new ArrayList<>();
    private final List<String> misnamed = new ArrayList<>();

    private LeakSearch(Spool spool) {
        this.spool = spool;
    }

    /**
     * What was found, each as a person names it.
     *
     * @param crossing pairs of rows that are alike on different sides
     * @param misnamed rows whose id is not the digest of their content
     */
    record Found(List<String> crossing, List<String> misnamed) {}

    static Found of(Path version, DedupOptions options) throws IOException {
        Path folder = Files.createTempDirectory("tilth-verify-");
        try (Spool spool = Spool.create(folder.resolve("spool"))) {
            LeakSearch search = new LeakSearch(spool);
            for (String split : SPLITS) {
                search.read(version.resolve(split + ".jsonl"));
            }
            return new Found(search.crossing(options), search.misnamed);
        } finally {
            Files.delete(folder);
        }
    }

    private void read(Path file) throws IOException {
        Sketcher sketcher = new Sketcher();
        long line = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                DatasetLine row = DatasetLine.read((Json.Obj) JsonReader.read(text));
                byte[] canonical = ExampleJson.write(row.example()).getBytes(StandardCharsets.UTF_8);
                Sketch sketch = sketcher.sketch(row.example(), canonical);
                if (!isNameOf(sketch, row.id()) && misnamed.size() < MOST_NAMED) {
                    misnamed.add(file.getFileName() + ":" + line);
                }
                sketches.add(sketch);
                offsets.add(spool.append(canonical, 0, canonical.length));
            }
        } catch (NotJson | NotAnExample | ClassCastException e) {
            throw new Fault(file + ":" + line, "not a row of a dataset", "Restore the file, or build again.");
        }
        ends.add(sketches.size());
    }

    /** Whether the id is the digest of the content, with the number of the occurrence behind it. */
    private static boolean isNameOf(Sketch sketch, String id) {
        String content = sketch.content().toString();
        return id.equals(content) || id.startsWith(content + "-");
    }

    private List<String> crossing(DedupOptions options) {
        BitSet all = new BitSet();
        all.set(0, sketches.size());
        List<String> crossing = new ArrayList<>();
        new Deduplicator(options)
                .find(sketches, all, new int[sketches.size()], this::example)
                .forEachLink((row, other) -> {
                    if (split(row) != split(other) && crossing.size() < MOST_NAMED) {
                        crossing.add(name(row) + " and " + name(other));
                    }
                });
        return crossing;
    }

    private int split(int row) {
        int split = 0;
        while (row >= ends.get(split)) {
            split++;
        }
        return split;
    }

    private String name(int row) {
        int split = split(row);
        int first = split == 0 ? 0 : ends.get(split - 1);
        return SPLITS.get(split) + ".jsonl:" + (row - first + 1);
    }

    private Example example(int row) {
        long end = row + 1 < offsets.size() ? offsets.at(row + 1) : spool.size();
        byte[] canonical = spool.read(offsets.at(row), (int) (end - offsets.at(row)));
        return ExampleJson.ofCanonical(canonical);
    }
}
