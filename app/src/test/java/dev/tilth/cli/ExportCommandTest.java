package dev.tilth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
