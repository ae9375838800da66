package dev.tilth.bench.wholebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
    private Path one = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        one = version(folder.resolve("one"));
        other = version(folder.resolve("other"));
    }

    private static Path version(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("exports"));
        Files.writeString(folder.resolve("train.jsonl"), "{}\n");
        Files.writeString(folder.resolve("exports").resolve("train.jsonl"), "{}\n");
        return folder;
    }

    @Test
    void nothingDiffersWhereOnlyTheTimingsDo() throws IOException {
        Files.writeString(one.resolve("timings.json"), "1");
        Files.writeString(other.resolve("timings.json"), "2");
        assertThat(Versions.differences(one, other)).isEmpty();
    }

    @Test
    void namesTheFileAndTheByteThatDiffer() throws IOException {
        Files.writeString(other.resolve("exports").resolve("train.jsonl"), "{ }\n");
        assertThat(Versions.differences(one, other)).isEqualTo(Map.of("exports/train.jsonl", "differs at byte 1"));
    }

    @Test
    void namesWhatOnlyOneHas() throws IOException {
        Files.writeString(one.resolve("a"), "");
        Files.writeString(other.resolve("b"), "");
        assertThat(Versions.differences(one, other)).isEqualTo(Map.of("a", "only in one", "b", "only in one"));
    }
}
