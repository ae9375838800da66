package dev.tilth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tilth.recipe.Recipe;
import dev.tilth.source.Progress;
import dev.tilth.source.SourceOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows and text are known about, before all of them are read. */
class SurveyTest {
    private static final int ROWS = 60_000;
    private static final Percentage ABOUT = Percentage.withPercentage(5);

    /** Of such a row: {"messages":[{"role":"user","content":...},{"role":"assistant","content":...}]}. */
    private static final double CANONICAL_BYTES = 133;

    @TempDir
    Path folder;

    @Test
    void theRowsOfALargeFileAreEstimatedFromItsFirst() throws IOException {
        Files.write(folder.resolve("a.jsonl"), text(SurveyTest::json));

        Survey survey = survey(-1, "a.jsonl");

        assertThat(survey.rows()).isCloseTo(ROWS, ABOUT);
        assertThat(survey.textBytes()).isCloseTo(ROWS * CANONICAL_BYTES, ABOUT);
    }

    @Test
    void ofATableOnlyTheColumnsThatAreReadCount() throws IOException {
        Files.write(
                folder.resolve("a.csv"),
                text(i -> (i == 0 ? "prompt,completion,notes\n" : "") + "What is " + (100_000 + i) + "?,"
                        + "A number. ".repeat(4) + "," + "nobody reads this ".repeat(20) + "\n"));

        Survey survey = survey(-1, "a.csv");

        assertThat(survey.rows()).isCloseTo(ROWS, ABOUT);
        assertThat(survey.textBytes()).isCloseTo(ROWS * CANONICAL_BYTES, ABOUT);
    }

    @Test
    void aPackedFileCountsByWhatIsInIt() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.jsonl.gz")))) {
            for (int i = 0; i < 20; i++) {
                out.write(text(SurveyTest::json));
            }
        }
        assertThat(survey(-1, "a.jsonl.gz").rows()).isCloseTo(20 * ROWS, Percentage.withPercentage(25));
    }

    @Test
    void filesThatWereNotLookedAtAreTakenForLikeTheOthers() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.write(folder.resolve("part-" + i + ".jsonl"), text(SurveyTest::json, ROWS / 20));
        }

        assertThat(survey(-1, "*.jsonl").rows()).isCloseTo(ROWS, ABOUT);
    }

    @Test
    void aLimitHoldsForEachSource() throws IOException {
        Files.write(folder.resolve("a.jsonl"), text(SurveyTest::json));
        Files.write(folder.resolve("b.jsonl"), text(SurveyTest::json));

        Survey survey = survey(100, "a.jsonl", "b.jsonl");

        assertThat(survey.rows()).isCloseTo(200, within(0.5));
        assertThat(survey.textBytes()).isCloseTo(200 * CANONICAL_BYTES, ABOUT);
    }

    @Test
    void whatIsSmallOrUnknownCountsAsNothing() throws IOException {
        Files.write(folder.resolve("a.jsonl"), text(SurveyTest::json, 10));

        assertThat(survey(-1, "a.jsonl", "-")).isEqualTo(Survey.NOTHING);
    }

    private Survey survey(long limit, String... paths) {
        List<SourceOptions> sources = IntStream.range(0, paths.length)
                .mapToObj(
                        i -> SourceOptions.DEFAULTS.withPath(List.of(paths[i])).withName("s" + i))
                .toList();
        try (Batches batches = new Batches(Recipe.defaults("a", sources, List.of()), folder, limit, Progress.NONE)) {
            return batches.survey();
        }
    }

    private static String json(int row) {
        return "{\"prompt\":\"What is " + (100_000 + row) + "?\",\"completion\":\"" + "A number. ".repeat(4) + "\"}\n";
    }

    private static byte[] text(IntFunction<String> row) {
        return text(row, ROWS);
    }

    private static byte[] text(IntFunction<String> row, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
