package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.export.Targets;
import dev.tilth.fault.Fault;
import dev.tilth.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionExportTest {
    private static final String LABELLED = SmallDesk.RECIPE.replace("group: customer", "group: customer, label: kind");

    @TempDir
    private Path folder;

    private SmallDesk desk = new SmallDesk(Path.of(""));

    /** Some rows have a label, which no chat trainer carries, and one ends with a question. */
    @BeforeEach
    void aSmallDesk() {
        desk = SmallDesk.in(folder, 40);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String row = SmallDesk.letter(i).strip();
            rows.append(i % 4 == 0 ? row.replace("}", ",\"kind\":\"k\"}") : row).append('\n');
        }
        desk.write("tilth.yaml", LABELLED);
        desk.write("letters.jsonl", rows.toString());
    }

    @Test
    void aLaterExportHasTheBytesOfAnExportOfTheBuild() throws IOException {
        List<String> all = Targets.names();
        Path built = desk.build("export=[" + String.join(", ", all) + "]").folder();
        Path bare = desk.build("export=[]").folder();

        export(bare, 3, all);

        assertThat(exports(bare)).isEqualTo(exports(built));
        assertThat(exports(bare)).containsKeys("trl/train.jsonl", "trl/findings.jsonl", "axolotl/lora.yaml");
    }

    @Test
    void verifyReadsBothManifests() throws IOException {
        Path version = desk.build("export=[]").folder();
        export(version, 2, List.of("alpaca"));
        assertThat(Verification.of(version)).allMatch(Verification.Finding::holds);

        Files.writeString(version.resolve("exports/alpaca/train.jsonl"), "{}\n");

        assertThat(Verification.firstDamage(version))
                .contains("exports/alpaca/train.jsonl was altered since it was written");
        assertThatThrownBy(() -> export(version, 2, List.of("trl")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("was altered");
    }

    @Test
    void anExportWithoutItsManifestIsNoPartOfTheVersion() throws IOException {
        Path version = desk.build("export=[]").folder();
        export(version, 2, List.of("alpaca"));
        Files.delete(version.resolve("exports/alpaca/manifest.json"));

        assertThat(Verification.firstDamage(version).orElse("")).contains("is not in the manifest");
    }

    @Test
    void anExportOfAnotherVersionIsNotTaken() throws IOException {
        Path version = desk.build("export=[]").folder();
        export(version, 2, List.of("alpaca"));
        Path other = desk.build("export=[]", "split.test=0.4").folder();
        Files.createDirectories(other.resolve("exports"));
        Files.move(version.resolve("exports/alpaca"), other.resolve("exports/alpaca"));

        assertThat(Verification.firstDamage(other).orElse("")).contains("is of another version");
    }

    @Test
    void aFolderThatIsNoExportIsNotTakenForOne() throws IOException {
        Path version = desk.build("export=[]").folder();
        Files.createDirectories(version.resolve("exports/trl"));

        assertThatThrownBy(() -> export(version, 2, List.of("trl")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("something is there that is no export of this version");
    }

    @Test
    void whatIsThereIsUsedAgainAndNotWritten() throws IOException {
        Path version = desk.build("export=[trl]").folder();
        assertThat(export(version, 2, List.of("trl", "alpaca")))
                .extracting(VersionExport.Done::reused)
                .containsExactly(true, false);
        assertThat(export(version, 2, List.of("trl", "alpaca")))
                .extracting(VersionExport.Done::reused)
                .containsExactly(true, true);
    }

    @Test
    void eachThingThatIsLostIsAFindingWithItsRow() throws IOException {
        Path version = desk.build("export=[]").folder();
        VersionExport.Done done = export(version, 2, List.of("openai")).get(0);

        List<String> findings = Files.readAllLines(version.resolve("exports/openai/findings.jsonl"));
        assertThat(findings).hasSize(10).allMatch(line -> line.contains("\"rule\":\"labels\",\"effect\":\"left-out\""));
        assertThat(findings.get(0)).contains("\"row\":\"letters.jsonl#1\"");
        assertThat(done.manifest().orElseThrow().losses())
                .extracting(Object::toString)
                .containsExactly("labels: left out of 10 rows");
    }

    @Test
    void aColumnOfTwoTypesIsNamedByTheReportAndALaterExportAlike() throws IOException {
        desk.write("tilth.yaml", SmallDesk.RECIPE);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            rows.append(call(i, i == 9 || i == 30 ? "\"a\"" : "1"));
        }
        desk.write("letters.jsonl", rows.toString());
        Path built = desk.build("export=[trl, openai]", "split={test: 0, validation: 0}")
                .folder();
        Path bare = desk.build("export=[]", "split={test: 0, validation: 0}").folder();

        List<VersionExport.Done> later = export(bare, 3, List.of("trl", "openai"));

        String said = "train.jsonl: messages[].tool_calls[].function.arguments.x is a text in 2 rows, first"
                + " letters.jsonl#10, and a number in 38 rows, first letters.jsonl#1.";
        assertThat(later.get(0).manifest().orElseThrow().limits()).hasSize(1).allMatch(limit -> limit.startsWith(said));
        assertThat(later.get(1).manifest().orElseThrow().limits()).noneMatch(limit -> limit.contains("arguments"));
        assertThat(Files.readString(built.resolve("report.json"))).containsOnlyOnce(said);
    }

    private static String call(int i, String argument) {
        return "{\"messages\":[{\"role\":\"user\",\"content\":\"" + SmallDesk.question(i)
                + "\"},{\"role\":\"assistant\",\"content\":\"" + SmallDesk.answer(i)
                + "\",\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"f\","
                + "\"arguments\":{\"x\":" + argument + "}}}]}],\"customer\":\"c" + i + "\",\"tools\":[{\"type\":"
                + "\"function\",\"function\":{\"name\":\"f\",\"parameters\":{\"type\":\"object\"}}}]}\n";
    }

    @Test
    void strictWritesNothingWhereSomethingIsLost() throws IOException {
        Path version = desk.build("export=[]").folder();

        assertThatThrownBy(() -> VersionExport.of(version, List.of(Targets.named("openai", "test")))
                        .strict()
                        .run())
                .isInstanceOf(Fault.class)
                .hasMessage("openai: labels: left out of 10 rows. Nothing was written. Mend the rows, choose another"
                        + " target, or leave out --strict.");
        assertThat(version.resolve("exports")).doesNotExist();
        assertThat(desk.left()).noneMatch(name -> name.startsWith(".building"));
    }

    @Test
    void strictDoesNotPassAnExportThatIsThereWithFindings() throws IOException {
        Path version = desk.build("export=[openai]").folder();

        assertThatThrownBy(() -> VersionExport.of(version, List.of(Targets.named("openai", "test")))
                        .strict()
                        .run())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("has 10 findings");
    }

    private static List<VersionExport.Done> export(Path version, int threads, List<String> names) throws IOException {
        return VersionExport.of(
                        version,
                        names.stream().map(name -> Targets.named(name, "test")).toList())
                .threads(threads)
                .run();
    }

    /** All files of exports but the manifests of later ones. */
    private static Map<String, String> exports(Path version) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path exports = version.resolve("exports");
        try (Stream<Path> all = Files.walk(exports)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("manifest.json")) {
                    files.put(exports.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return files;
    }
}
