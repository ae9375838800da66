package dev.tilth.bench.textbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BruteForceTest {
    @Test
    void takesTheWordsOfUserAndAssistantInOrder() {
        assertThat(BruteForce.shingles(row("Be kind.", "Where IS it?", "At_home, 7")))
                .isEqualTo(Set.of("where is it", "is it at_home", "it at_home 7"));
    }

    @Test
    void comparesRowsOfAFileByTheirNumbers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("corpus.jsonl");
        Files.writeString(
                file,
                String.join(
                                "\n",
                                row("s", "one two three", "four"),
                                row("t", "x y", "z"),
                                row("s", "one two three", "five"))
                        + "\n");
        try (BruteForce texts = BruteForce.open(file)) {
            assertThat(texts.similarity(1, 1)).isEqualTo(1);
            assertThat(texts.similarity(1, 2)).isZero();
            assertThat(texts.similarity(1, 3)).isCloseTo(1 / 3.0, within(1e-9));
        }
    }

    private static String row(String system, String user, String assistant) {
        return """
                {"messages":[{"role":"system","content":"%s"},{"role":"user","content":"%s"},\
                {"role":"assistant","content":"%s"}]}"""
                .formatted(system, user, assistant);
    }
}
