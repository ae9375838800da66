package dev.tilth.bench.textbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.bench.corpus.Corpus;
import dev.tilth.bench.measure.Found;
import dev.tilth.bench.measure.Share;
import dev.tilth.bench.measure.Truth;
import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    private static final int ROWS = 3_000;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void generate() throws Exception {
        Corpus.write(ROWS, 7, folder);
        Corpus.writeItems(ROWS, 7, 300, folder.resolve("items.jsonl"));
    }

    @Test
    void keepsNoRepeatNoPrivateValueAndNoItem() throws Exception {
        List<String> kept = run("all", 2, false);
        List<String> corpus = Files.readAllLines(folder.resolve("corpus.jsonl"));
        assertThat(kept).doesNotHaveDuplicates().hasSizeBetween(ROWS / 2, ROWS - ROWS / 10);
        assertThat(kept)
                .filteredOn(row -> row.contains("example.com") || row.contains("203.0.113."))
                .isEmpty();
        assertThat(corpus).filteredOn(row -> row.contains("203.0.113.")).isNotEmpty();
        List<String> repeats = new ArrayList<>(Files.readAllLines(folder.resolve("items.jsonl")));
        repeats.retainAll(corpus);
        assertThat(repeats).isNotEmpty();
        assertThat(kept).doesNotContainAnyElementsOf(repeats);
    }

    @Test
    void theSearchAloneFindsThePlantedPairsAndLeavesTheRest() throws Exception {
        List<String> kept = run("near", 2, true);
        assertThat(kept).anyMatch(row -> row.contains("203.0.113."));
        Truth truth = Truth.read(folder.resolve("truth.jsonl"));
        Found found = new Found();
        int removed = 0;
        try (DataInputStream decisions =
                new DataInputStream(Files.newInputStream(folder.resolve("near").resolve("decisions")))) {
            for (int row = 1; row <= ROWS; row++) {
                int removedFor = decisions.readInt();
                removed += removedFor > 0 ? 1 : 0;
                found.add(row, removedFor, decisions.readInt());
            }
        }
        assertThat(kept).hasSize(ROWS - removed);
        Share right = found.rightlyRemoved(truth);
        assertThat(right.part()).isEqualTo(right.all()).isEqualTo(removed);
        Share near = found.duplicates(truth, "near");
        assertThat(near.part()).isEqualTo(near.all()).isGreaterThan(20);
    }

    @Test
    void oneThreadKeepsTheSameRowsAsTwo() throws Exception {
        assertThat(run("one", 1, false)).isEqualTo(run("two", 2, false));
    }

    private List<String> run(String name, int threads, boolean nearOnly) throws Exception {
        Path out = Files.createDirectory(folder.resolve(name));
        Pipeline.main(new String[] {
            "--corpus", folder.resolve("corpus.jsonl").toString(),
            "--items", folder.resolve("items.jsonl").toString(),
            "--out", out.toString(),
            "--threads", Integer.toString(threads),
            "--near", Boolean.toString(nearOnly)
        });
        return Files.readAllLines(out.resolve("kept.jsonl"));
    }
}
