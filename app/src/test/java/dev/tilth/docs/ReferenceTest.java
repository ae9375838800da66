package dev.tilth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.build.Build;
import dev.tilth.build.Built;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference says what the code does. */
class ReferenceTest {
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `([^`]+)`");

    @TempDir
    Path folder;

    static Stream<Map.Entry<String, String>> generated() {
        return Reference.pages().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("generated")
    void isWhatTheCodeSays(Map.Entry<String, String> page) throws Exception {
        Path file = Pages.root().resolve("docs/reference").resolve(page.getKey());
        if (Pages.WRITE) {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, page.getValue());
        }
        assertThat(file)
                .as("%s is out of date; run the tests with -Ddocs.write=true", file)
                .hasContent(page.getValue());
    }

    @Test
    void namesEveryFileOfAVersionAndEveryFieldOfTheLedger() throws Exception {
        Path data = folder.resolve("tickets.jsonl");
        Files.writeString(data, "{\"prompt\":\"Where is my parcel?\",\"completion\":\"At the depot.\"}\n");
        Files.writeString(folder.resolve("tilth.yaml"), "sources: [{path: tickets.jsonl}]\nexport: [openai]\n");
        Built built = Build.of(folder.resolve("tilth.yaml"))
                .out(folder.resolve("out"))
                .run();

        String page = Files.readString(Pages.root().resolve("docs/reference/version.md"));
        String files = page.substring(page.indexOf("## Files"), page.indexOf("## Fields of the ledger"));
        String fields = page.substring(page.indexOf("## Fields of the ledger"));

        try (Stream<Path> written = Files.list(built.folder())) {
            assertThat(firstCells(files))
                    .isEqualTo(written.map(file -> file.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        try (BufferedReader ledger = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(built.folder().resolve("ledger.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            Json.Obj line = (Json.Obj) JsonReader.read(ledger.readLine());
            assertThat(firstCells(fields)).isEqualTo(new TreeSet<>(line.keys()));
        }
    }

    private static Set<String> firstCells(String table) {
        return FIRST_CELL
                .matcher(table)
                .results()
                .map(MatchResult::group)
                .map(cell -> cell.substring(3, cell.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
