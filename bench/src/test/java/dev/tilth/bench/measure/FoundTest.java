package dev.tilth.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundTest {
    private static final String TRUTH =
            """
            {"row":2,"kind":"exact","of":1,"similarity":1}
            {"row":3,"kind":"near","of":1,"similarity":0.9}
            {"row":4,"kind":"near","of":1,"similarity":0.9}
            {"row":7,"kind":"near","of":6,"similarity":0.86}
            {"row":9,"kind":"near","of":10,"similarity":0.9}
            {"row":12,"kind":"near","of":11,"similarity":0.9}
            {"row":5,"kind":"personal","type":"email","value":"x@mail1.example.com"}
            {"row":6,"kind":"secret","type":"secret-github-token","value":"t"}
            """;

    /**
     * Row 4 is missed, 8 removed for no reason; 6 left for 5, so that 7 has nothing to be removed for; 10 left for its
     * copy; 11 and 12 are variants.
     */
    private static final String LEDGER =
            """
            {"row":1,"fate":"kept","unit":1,"edits":[]}
            {"row":2,"fate":"rejected","duplicate_at":"c.jsonl#1","edits":[]}
            {"row":3,"fate":"rejected","duplicate_at":"c.jsonl#1","edits":[]}
            {"row":4,"fate":"kept","unit":2,"duplicate_at":"c.jsonl#1","edits":[{"rule":"phone","where":"messages[0]"}]}
            {"row":5,"fate":"kept","edits":[{"rule":"email","where":"messages[0]"},{"rule":"line-ends","where":""}]}
            {"row":6,"fate":"rejected","duplicate_at":"c.jsonl#5","edits":[]}
            {"row":7,"fate":"kept","edits":[]}
            {"row":8,"fate":"rejected","duplicate_at":"c.jsonl#5","edits":[]}
            {"row":9,"fate":"kept","unit":7,"edits":[]}
            {"row":10,"fate":"rejected","duplicate_at":"c.jsonl#9","edits":[]}
            {"row":11,"fate":"kept","unit":8,"edits":[]}
            {"row":12,"fate":"kept","unit":8,"edits":[]}
            """;

    private Truth truth = new Truth(java.util.List.of(), java.util.List.of());
    private Found found = new Found();

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("truth.jsonl"), TRUTH);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("ledger.jsonl.gz")))) {
            out.write(LEDGER.getBytes(StandardCharsets.UTF_8));
        }
        truth = Truth.read(folder.resolve("truth.jsonl"));
        found = Found.read(folder);
    }

    @Test
    void countsThePairsOfWhichOneRowIsLeft() {
        assertThat(found.duplicates(truth, "exact")).isEqualTo(new Share(1, 1));
        assertThat(found.duplicates(truth, "near")).isEqualTo(new Share(3, 4));
        assertThat(found.variants(truth)).isEqualTo(1);
        assertThat(found.apart(truth)).isEqualTo(1);
    }

    @Test
    void countsTheRowsThatWereRemovedForWhatTheyWerePlantedFrom() {
        assertThat(found.rightlyRemoved(truth)).isEqualTo(new Share(3, 5));
    }

    @Test
    void countsPrivateValuesByType() {
        assertThat(found.recall(truth))
                .isEqualTo(Map.of("email", new Share(1, 1), "secret-github-token", new Share(0, 1)));
        assertThat(found.precision(truth)).isEqualTo(Map.of("email", new Share(1, 1), "phone", new Share(0, 1)));
    }

    @Test
    void aShareSaysOfHowMany() {
        assertThat(new Share(3, 4)).hasToString("0.7500 (3 of 4)");
        assertThat(new Share(0, 0)).hasToString("none");
    }
}
