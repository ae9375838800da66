package dev.tilth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final String[] THINGS = {
        "kettle", "lamp", "carpet", "bicycle", "violin", "ladder", "blanket", "hammer", "teapot", "mirror", "basket",
        "candle", "pillow", "saddle", "trumpet", "bucket", "curtain", "drawer", "engine", "feather"
    };

    @TempDir
    private Path folder;

    private String version = "";

    @BeforeEach
    void aVersionOfTwentyRows() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String thing : THINGS) {
            rows.append(
                    "{\"prompt\":\"Where is my %s of last week?\",\"completion\":\"Your %s stands behind the %s door.\"}\n"
                            .formatted(thing, thing, thing.repeat(2)));
        }
        Files.writeString(folder.resolve("rows.jsonl"), rows);
        Typed built = Typed.run("build", folder + "/rows.jsonl", "--out", folder + "/out");
        assertThat(built.code()).as(built.err()).isZero();
        version = folder + "/out/rows/latest";
    }

    @Test
    void writesEachTargetIntoAFolderOfTheVersion() throws IOException {
        Typed typed = Typed.run("export", version, "--to", "unsloth,gemini");

        assertThat(typed.code()).as(typed.err()).isZero();
        Path exports = Path.of(version).toRealPath().resolve("exports");
        assertThat(typed.out())
                .contains(exports.resolve("unsloth").toString())
                .containsPattern("  train\\.jsonl  \\d+ rows\n")
                .contains("  train.py\n")
                .contains("  train.jsonl: ")
                .contains("limit 100. Google advises to start with that many.");
        assertThat(Files.readString(exports.resolve("gemini/train.jsonl")))
                .startsWith("{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"Where is my ");
        assertThat(exports.resolve("gemini/manifest.json")).isRegularFile();
        assertThat(Typed.run("verify", version).code()).isZero();
        assertThat(Typed.run("export", version, "--to", "gemini").out()).contains("gemini is there already");
    }

    @Test
    void printsJson() throws Exception {
        Typed typed = Typed.run("export", version, "--to", "trl", "--json");

        Json.Obj json = (Json.Obj) JsonReader.read(typed.out());
        assertThat(json.keys()).containsExactly("version", "exports");
        Json.Obj export = (Json.Obj)
                ((Json.Arr) json.find("exports").orElseThrow()).items().get(0);
        assertThat(export.keys()).containsExactly("target", "reused", "files", "losses", "limits");
    }

    @Test
    void strictEndsWithTwoWhereSomethingIsLost() {
        Typed typed = Typed.run("export", version, "--to", "openai-dpo", "--strict");

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("openai-dpo: examples that are no preference pair: ", "Nothing was written.");
        assertThat(Path.of(version).resolve("exports")).doesNotExist();
    }

    @Test
    void parquetStandsBesideTheLinesAndInTheManifest() throws IOException {
        Typed typed = Typed.run("export", version, "--to", "trl", "--parquet");

        assertThat(typed.out()).as(typed.err()).contains("  train.parquet  14 rows\n");
        Path exports = Path.of(version).toRealPath().resolve("exports/trl");
        assertThat(Files.readString(exports.resolve("manifest.json"))).contains("exports/trl/train.parquet");
        assertThat(Typed.run("verify", version).code()).isZero();
        assertThat(Typed.run("convert", exports.resolve("train.parquet").toString(), "--to", "trl")
                        .out())
                .isEqualTo(Files.readString(exports.resolve("train.jsonl")));
        Typed.run("export", version, "--to", "alpaca");
        assertThat(Typed.run("export", version, "--to", "alpaca", "--parquet").err())
                .contains("this export is there already without parquet. Remove the folder and export again.");
    }

    @Test
    void anUnknownTargetIsNamedWithTheNearest() {
        Typed typed = Typed.run("export", version, "--to", "axolotel");

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).isEqualTo("--to: axolotel is no target. Did you mean axolotl?\n");
    }

    @Test
    void anImageComesThroughTheBuildAndIntoTheExport() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String thing : THINGS) {
            rows.append(shown(thing, thing, "Write to ann@mill.org about my " + thing + "."));
        }
        rows.append(shown("kettle", "other", "Write to ann@mill.org about my kettle."));
        Files.writeString(folder.resolve("seen.jsonl"), rows);

        Typed built = Typed.run("build", folder + "/seen.jsonl", "--out", folder + "/out", "--set", "split.test=0");

        assertThat(built.code()).as(built.err()).isZero();
        Path seen = Path.of(folder + "/out/seen/latest").toRealPath();
        String canonical = written(seen, "");
        assertThat(canonical.lines()).hasSize(THINGS.length + 1);
        assertThat(canonical)
                .contains("\"content\":[{\"type\":\"text\",\"text\":\"Write to [EMAIL] about my kettle.\"},"
                        + image("kettle"))
                .contains("\"content\":[{\"type\":\"text\",\"text\":\"Write to [EMAIL] about my kettle.\"},"
                        + image("other"))
                .doesNotContain("ann@mill.org");
        assertThat(Typed.run("why", "seen.jsonl#1", "--in", seen.toString()).out())
                .contains("media")
                .contains("a part that is no text");

        Typed exported = Typed.run("export", seen.toString(), "--to", "openai,trl");

        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(written(seen, "exports/openai").lines())
                .hasSize(THINGS.length + 1)
                .contains(shown("kettle", "kettle", "Write to [EMAIL] about my kettle.")
                        .strip())
                .contains(shown("kettle", "other", "Write to [EMAIL] about my kettle.")
                        .strip());
        assertThat(exported.out()).contains("content that is no text: ");
        assertThat(Typed.run("verify", seen.toString()).code()).isZero();
    }

    private static String written(Path version, String part) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String split : List.of("train", "validation", "test")) {
            Path file = version.resolve(part).resolve(split + ".jsonl");
            all.append(Files.exists(file) ? Files.readString(file) : "");
        }
        return all.toString();
    }

    private static String shown(String thing, String image, String text) {
        return ("{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"},%s]},"
                        + "{\"role\":\"assistant\",\"content\":\"Your %s stands behind the %s door.\"}]}\n")
                .formatted(text, image(image), thing, thing.repeat(2));
    }

    private static String image(String name) {
        return "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://pictures.example/%s.png\",\"scale\":1.00}}"
                .formatted(name);
    }
}
