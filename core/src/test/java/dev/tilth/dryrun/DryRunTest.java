package dev.tilth.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.text.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
    private static final BuiltInTokens TOKENS = new BuiltInTokens(Tokens.counter("o200k_base"));

    @TempDir
    private Path folder;

    @Test
    void saysTheSameWithAnyNumberOfThreads() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            lines.add(line("r" + i, "word ".repeat(i % 700), i % 50 == 7 ? "\"weight\":0" : "\"content\":\"Yes.\""));
        }
        Files.write(folder.resolve("train.jsonl"), lines);

        assertThat(run(2)).isEqualTo(run(1)).hasSize(1 + 1_000 * Trainers.ALL.size());
    }

    @Test
    void namesTheLineThatIsDamaged() throws IOException {
        Files.write(folder.resolve("train.jsonl"), List.of(line("a", "x", "\"content\":\"y\""), "{\"id\":\"b\"}"));

        assertThatThrownBy(() -> run(1))
                .isInstanceOf(Fault.class)
                .hasMessage("train.jsonl:2: not a line that tilth wrote. "
                        + "Run tilth verify on the version, or build it again.");
    }

    @Test
    void whatIsNoChatCannotBeForetold() throws IOException {
        Files.write(
                folder.resolve("train.jsonl"),
                List.of(
                        "{\"id\":\"t\",\"messages\":[{\"role\":\"text\",\"content\":\"Once.\"}]}",
                        "{\"id\":\"i\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\","
                                + "\"image_url\":{\"url\":\"https://a.example/1.png\"}}]},"
                                + "{\"role\":\"assistant\",\"content\":\"a\"}]}",
                        "{\"id\":\"p\",\"messages\":[{\"role\":\"user\",\"content\":\"Q\"}],"
                                + "\"chosen\":[{\"role\":\"assistant\",\"content\":\"a\"}],"
                                + "\"rejected\":[{\"role\":\"assistant\",\"content\":\"b\"}]}",
                        "{\"id\":\"l\",\"messages\":[{\"role\":\"user\",\"content\":\"Q\"}],\"labels\":[\"x\"]}"));

        assertThat(run(1))
                .contains(
                        "{\"id\":\"t\",\"trainer\":\"axolotl\",\"cannot_say\":"
                                + "\"plain text: axolotl joins or cuts it up in a way of its own\"}",
                        "{\"id\":\"t\",\"trainer\":\"trl\",\"tokens\":3,\"seen\":3,\"loss\":3,\"marks\":[]}",
                        "{\"id\":\"t\",\"trainer\":\"openai\",\"not_exported\":\"examples without an answer\"}",
                        "{\"id\":\"i\",\"trainer\":\"openai\",\"cannot_say\":"
                                + "\"content that is no text: its tokens are not known\"}",
                        "{\"id\":\"i\",\"trainer\":\"trl\",\"not_exported\":\"content that is no text\"}",
                        "{\"id\":\"l\",\"trainer\":\"trl\",\"cannot_say\":"
                                + "\"labelled rows: only supervised training is known\"}",
                        "{\"id\":\"p\",\"trainer\":\"trl\",\"cannot_say\":"
                                + "\"preference pairs: only supervised training is known\"}");
    }

    @Test
    void withoutThePlacesOfAnswersOnlyWholeRowsOfWhichAllIsTrainedAreKnown() {
        Example chat = Example.chat(Message.user("Hi"), Message.assistant("Ho"));
        Example unwanted = Example.chat(
                Message.user("Hi"),
                new Message(Role.ASSISTANT, "Ho", List.of(), "", "", false),
                Message.assistant("Ha"));
        Ruler lost = new Ruler(new Unplaced(), TOKENS);
        Trainer trl = Trainers.named("trl", "--to");

        assertThat(fate(trl, lost, chat)).isEqualTo(new Fate.Trained(4, 4, 4, Set.of()));
        assertThat(fate(trl.withLength(3), lost, chat)).isEqualTo(new Fate.CannotSay("lost"));
        assertThat(fate(trl, lost, unwanted)).isEqualTo(new Fate.CannotSay("lost"));
        assertThat(fate(Trainers.named("axolotl", "--to"), lost, chat)).isEqualTo(new Fate.CannotSay("lost"));
    }

    private static Fate fate(Trainer trainer, Ruler ruler, Example example) {
        return new Trial(trainer, ruler).fate(example, new LaidOnce(example));
    }

    /** A layout of four tokens that cannot tell where answers stand. */
    private static final class Unplaced implements Layout {
        @Override
        public LayoutFacts facts() {
            return new LayoutFacts("x", false, false, "<end>", true, "");
        }

        @Override
        public Laid lay(Example example) {
            return new Laid.Text("one two three four", List.of(), List.of(), true, "lost");
        }
    }

    @Test
    void theReportSaysWhatToDo() throws IOException {
        Files.write(
                folder.resolve("train.jsonl"),
                List.of(
                        line("a", "word ".repeat(600), "\"content\":\"Yes.\""),
                        line("b", "Short?", "\"content\":\"Yes.\"")));
        List<Trial> trials = trials().subList(0, 1);
        List<Totals> totals = new DryRun(trials, 1).run(folder.resolve("train.jsonl"), row -> {}, done -> {});
        DryRunReport report = new DryRunReport("train", 2, trials, totals, new Costs(10_000, 2));

        assertThat(String.join("\n", report.lines()))
                .isEqualTo(
                        """
                        train: 2 rows
                        laid out as ChatML in tokens of o200k_base: an estimate, unless --tokenizer names the model's folder
                                                   known   dropped       cut   no loss  lost end   unknown   tokens read     with loss
                        axolotl                        2         1         0         0         0         0            14             3
                        axolotl at sequence_len 512:
                          would drop 1 of 2 rows (50 %)
                            sequence_len: 640 keeps all rows whole.
                          costs 0.28 for 2 epochs at 10000 a million tokens
                        From the trainers' documentation and public source; no trainer was run.""");
        assertThat(((Json.Obj) report.toJson()).keys())
                .containsExactly("split", "rows", "epochs", "price", "trainers", "source");
    }

    private List<String> run(int threads) throws IOException {
        List<Trial> trials = trials();
        List<String> said = new ArrayList<>();
        List<Totals> totals = new DryRun(trials, threads)
                .run(
                        folder.resolve("train.jsonl"),
                        row -> said.addAll(row.lines(trials).lines().toList()),
                        done -> {});
        said.add(new DryRunReport("train", 0, trials, totals, Costs.UNKNOWN)
                .toJson()
                .write());
        return said;
    }

    private static List<Trial> trials() {
        Ruler ruler = new Ruler(ChatMl.USUAL, TOKENS);
        return Trainers.ALL.stream().map(trainer -> new Trial(trainer, ruler)).toList();
    }

    private static String line(String id, String question, String more) {
        String answer = more.contains("weight") ? "\"content\":\"Yes.\"," + more : more;
        return "{\"id\":\"" + id + "\",\"messages\":[{\"role\":\"user\",\"content\":\"" + question
                + "\"},{\"role\":\"assistant\"," + answer + "}]}";
    }
}
