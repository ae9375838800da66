package dev.tilth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aVersionOfAFewRows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String long40 = i % 10 == 0 ? " Tell me all about river number " + i + " please.".repeat(150) : "";
            rows.add("{\"prompt\":\"Where is place " + i * 7919 + "?" + long40
                    + "\",\"completion\":\"It is north of hill " + i * 104729 + ".\"}");
        }
        Files.write(folder.resolve("rows.jsonl"), rows);
        Typed built = Typed.run(
                "build",
                folder + "/rows.jsonl",
                "--out",
                folder + "/out",
                "--set",
                "dedup.threshold=1",
                "--set",
                "split.validation=0",
                "--set",
                "split.test=0",
                "--set",
                "training.price=7");
        assertThat(built.code()).as(built.err()).isZero();
    }

    @Test
    void saysWhatEachTrainerWouldDoAndWhatAvoidsIt() {
        Typed typed = dryRun("--to", "axolotl,trl", "--price", "3", "--epochs", "2");

        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.err()).isEqualTo("tilth: dry run\n");
        assertThat(typed.out())
                .startsWith("train: ")
                .contains("laid out as ChatML in tokens of o200k_base: an estimate")
                .contains("axolotl at sequence_len 512:")
                .contains("trl at max_length 1,024:")
                .contains(" for 2 epochs at 3 a million tokens")
                .endsWith("From the trainers' documentation and public source; no trainer was run.\n");
    }

    @Test
    void thePriceIsTheRecipesWhereNoneIsGiven() {
        assertThat(dryRun("--to", "trl").out()).contains(" for 1 epoch at 7 a million tokens");
    }

    @Test
    void limitsAndKeysCanBeSet() {
        assertThat(dryRun("--to", "axolotl", "--max-tokens", "16").out())
                .contains("axolotl at sequence_len 16:", "would drop ");
        assertThat(dryRun("--to", "axolotl", "--set", "axolotl.sequence_len=4096")
                        .out())
                .contains("axolotl at sequence_len 4,096:\n  trains every row whole\n");
        assertThat(dryRun("--to", "trl", "--set", "trl.assistant_only_loss=true")
                        .out())
                .contains("The chat template has no {% generation %}");
    }

    @Test
    void printsJsonAndWritesARowEach() throws Exception {
        Path out = folder.resolve("fates.jsonl");
        Typed typed = dryRun("--json", "--out", out.toString(), "--threads", "2");
        Json.Obj json = (Json.Obj) JsonReader.read(typed.out());
        long rows = (long) ((Json.Num) json.find("rows").orElseThrow()).asDouble();

        assertThat(((Json.Arr) json.find("trainers").orElseThrow()).items()).hasSize(6);
        assertThat(Files.readAllLines(out)).hasSize((int) (6 * rows));
        assertThat(((Json.Obj) JsonReader.read(Files.readAllLines(out).get(0))).keys())
                .containsExactly("id", "trainer", "tokens", "seen", "loss", "marks");
        String first = Files.readString(out);
        assertThat(dryRun("--json", "--out", out.toString(), "--threads", "1").out())
                .isEqualTo(typed.out());
        assertThat(Files.readString(out)).isEqualTo(first);
    }

    @Test
    void whatIsWrongIsOneLine() {
        fails("--to: axlotl is no trainer whose rules are known. Did you mean axolotl?", "--to", "axlotl");
        fails("--max-tokens: 0 is too few. Give 1 or more.", "--max-tokens", "0");
        fails("--price: -1.0 is no price. Give 0 or more.", "--price", "-1");
        fails("--epochs: 0 is no number of epochs. Give 1 to 1000.", "--epochs", "0");
        fails("--threads: 0 is too few. Give 1 or more.", "--threads", "0");
        fails("--split: dev is no split. Give train, validation or test.", "--split", "dev");
        fails(
                "--set max_length=9: is not TRAINER.KEY=VALUE. Write for example --set axolotl.sequence_len=2048.",
                "--set",
                "max_length=9");
        fails(
                "--set trl.max_length: trl is not among the trainers of this run. Add it to --to.",
                "--to",
                "axolotl",
                "--set",
                "trl.max_length=9");
        fails(
                "--tokenizer " + folder + ": there is no tokenizer.json. "
                        + "Name the folder of a model, with its tokenizer.json.",
                "--tokenizer",
                folder.toString());
    }

    private void fails(String message, String... more) {
        assertThat(dryRun(more)).isEqualTo(new Typed(2, "", message + "\n"));
    }

    private Typed dryRun(String... more) {
        List<String> line = new ArrayList<>(List.of("dry-run", folder + "/out/rows/latest"));
        line.addAll(List.of(more));
        return Typed.run(line.toArray(String[]::new));
    }
}
