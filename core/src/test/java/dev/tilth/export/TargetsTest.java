package dev.tilth.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.example.Example;
import dev.tilth.example.Finding;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Severity;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.fault.Fault;
import dev.tilth.format.Feature;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class TargetsTest {
    private static final Example TOOLS = Example.chat(
                    Message.system("Add."),
                    Message.user("1.00+2?"),
                    Message.calling("", List.of(new ToolCall("", "add", "{\"b\":2,\"a\":1.00}"))),
                    Message.result("", "", "3"),
                    Message.assistant("3"))
            .withTools(List.of(new Tool("add", "{\"name\":\"add\"}")));

    @Test
    void openaiHasArgumentsAsTextAndLinksEachCallToItsResult() {
        assertThat(line("openai", TOOLS))
                .isEqualTo("{\"messages\":[{\"role\":\"system\",\"content\":\"Add.\"},"
                        + "{\"role\":\"user\",\"content\":\"1.00+2?\"},"
                        + "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"id\":\"call_1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"add\",\"arguments\":\"{\\\"b\\\":2,\\\"a\\\":1.00}\"}}]},"
                        + "{\"role\":\"tool\",\"content\":\"3\",\"tool_call_id\":\"call_1\"},"
                        + "{\"role\":\"assistant\",\"content\":\"3\"}],"
                        + "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"add\"}}]}");
    }

    @Test
    void trlHasArgumentsAsAnObjectWithTheirNumbersAsWritten() {
        assertThat(line("trl", TOOLS)).contains("\"function\":{\"name\":\"add\",\"arguments\":{\"b\":2,\"a\":1.00}}");
    }

    @Test
    void llamaFactoryHasCallsAndToolsAsText() {
        assertThat(line("llama-factory", TOOLS))
                .isEqualTo("{\"conversations\":[{\"from\":\"human\",\"value\":\"1.00+2?\"},"
                        + "{\"from\":\"function_call\",\"value\":\"{\\\"name\\\":\\\"add\\\",\\\"arguments\\\":{\\\"b\\\":2,\\\"a\\\":1.00}}\"},"
                        + "{\"from\":\"observation\",\"value\":\"3\"},{\"from\":\"gpt\",\"value\":\"3\"}],"
                        + "\"system\":\"Add.\",\"tools\":\"[{\\\"name\\\":\\\"add\\\"}]\"}");
    }

    @Test
    void axolotlMarksATurnThatCarriesNoLoss() {
        Message silent = new Message(Message.assistant("x").role(), "hm", List.of(), "", "", false);
        Example example = Example.chat(Message.user("a"), silent, Message.user("b"), Message.assistant("c"));
        assertThat(line("axolotl", example)).contains("{\"role\":\"assistant\",\"content\":\"hm\",\"train\":false}");
    }

    @Test
    void llamaFactoryWouldSkipTurnsThatDoNotAlternate() {
        Example twice = Example.chat(Message.user("a"), Message.user("b"), Message.assistant("c"));
        assertThat(target("llama-factory").write(twice)).isEqualTo(new Exported.CannotCarry(Feature.NOT_ALTERNATING));
    }

    @Test
    void whatNoFileOfATargetHoldsIsNamed() {
        Losses losses = new Losses();
        losses.add(target("alpaca").write(TOOLS));
        losses.add(target("alpaca").write(TOOLS));
        Losses others = new Losses();
        others.add(target("openai").write(Example.labelled("a", List.of("spam"))));
        others.add(target("openai")
                .write(Example.chat(Message.user("a"), Message.assistant("b")).withLabels(List.of("x"))));
        losses.addAll(others);
        assertThat(losses.all())
                .extracting(Losses.Loss::toString)
                .containsExactly(
                        "examples without an answer: 1 row not exported",
                        "tool definitions: 2 rows not exported",
                        "labels: left out of 1 row");
    }

    @Test
    void preferenceUnpairedLabelledAndTextGoToFilesOfTheirOwn() {
        Example pair = Example.preferring(
                List.of(Message.user("a")), List.of(Message.assistant("b")), List.of(Message.assistant("c")));
        Example judged = Example.chat(Message.user("a"), Message.assistant("b")).withDesirable(false);
        assertThat(line("trl", pair))
                .isEqualTo("{\"prompt\":[{\"role\":\"user\",\"content\":\"a\"}],"
                        + "\"chosen\":[{\"role\":\"assistant\",\"content\":\"b\"}],"
                        + "\"rejected\":[{\"role\":\"assistant\",\"content\":\"c\"}]}");
        assertThat(line("trl", judged))
                .isEqualTo("{\"prompt\":[{\"role\":\"user\",\"content\":\"a\"}],"
                        + "\"completion\":[{\"role\":\"assistant\",\"content\":\"b\"}],\"label\":false}");
        assertThat(line("trl", Example.labelled("a", List.of("x")))).isEqualTo("{\"text\":\"a\",\"label\":\"x\"}");
        assertThat(line("axolotl", pair))
                .isEqualTo("{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],"
                        + "\"chosen\":{\"role\":\"assistant\",\"content\":\"b\"},"
                        + "\"rejected\":{\"role\":\"assistant\",\"content\":\"c\"}}");
        assertThat(line("openai", pair))
                .isEqualTo("{\"input\":{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]},"
                        + "\"preferred_output\":[{\"role\":\"assistant\",\"content\":\"b\"}],"
                        + "\"non_preferred_output\":[{\"role\":\"assistant\",\"content\":\"c\"}]}");
        assertThat(line("llama-factory", judged)).endsWith("\"kto_tag\":false}");
    }

    @Test
    void llamaFactoryIsToldOfEveryFile() {
        assertThat(target("llama-factory").extraFiles(facts(100, 20)))
                .containsOnlyKeys("dataset_info.json", "lora.yaml")
                .containsEntry(
                        "dataset_info.json",
                        "{\"desk_train\":{\"file_name\":\"train.jsonl\",\"formatting\":\"sharegpt\",\"ranking\":false,"
                                + "\"columns\":{\"messages\":\"conversations\",\"system\":\"system\",\"tools\":\"tools\"},"
                                + "\"tags\":{\"role_tag\":\"from\",\"content_tag\":\"value\",\"user_tag\":\"human\","
                                + "\"assistant_tag\":\"gpt\",\"observation_tag\":\"observation\","
                                + "\"function_tag\":\"function_call\",\"system_tag\":\"system\"}},"
                                + "\"desk_validation_text\":{\"file_name\":\"validation-text.jsonl\","
                                + "\"columns\":{\"prompt\":\"text\"}}}\n");
    }

    @Test
    void axolotlsConfigFitsTheData() {
        ExportFacts facts = new ExportFacts(
                "desk",
                List.of(new ExportFile("train", "", 5_000, 1), new ExportFile("validation", "", 500, 1)),
                new ExportFacts.Tokens(200, 700, 3_000, true),
                42);
        String yaml = String.valueOf(target("axolotl").extraFiles(facts).get("lora.yaml"));
        assertThat(yaml.lines().filter(line -> !line.endsWith(":") && !line.contains(" # ")))
                .as("lines that do not say why")
                .containsExactly("# Fine-tuning on the dataset desk. Run it in this folder: axolotl train lora.yaml");
        Object config = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        assertThat(config)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("sequence_len", 768)
                .containsEntry("num_epochs", 3)
                .containsEntry("seed", 42)
                .containsEntry("test_datasets", List.of(dataset("validation.jsonl")))
                .containsEntry("datasets", List.of(dataset("train.jsonl")));
    }

    @Test
    void llamaFactorysConfigFitsTheData() {
        String yaml = String.valueOf(target("llama-factory").extraFiles(large()).get("lora.yaml"));
        assertThat(yaml.lines().skip(1)).allMatch(line -> line.contains(" # "), "says why");
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("dataset", "desk_train")
                .containsEntry("eval_dataset", "desk_validation")
                .containsEntry("cutoff_len", 768)
                .containsEntry("num_train_epochs", 2)
                .containsEntry("lora_rank", 16)
                .containsEntry("eval_steps", 625)
                .doesNotContainKey("quantization_bit");
    }

    @Test
    void aSmallSetIsTrainedInFourBitsWithASmallAdapter() {
        assertThat(String.valueOf(target("axolotl").extraFiles(facts(300, 20)).get("lora.yaml")))
                .contains("adapter: qlora # for 300 rows", "load_in_4bit: true", "lora_r: 8 ", "lora_dropout: 0.1 ");
        assertThat(String.valueOf(
                        target("llama-factory").extraFiles(facts(300, 20)).get("lora.yaml")))
                .contains("quantization_bit: 4 # for 300 rows");
        assertThat(String.valueOf(target("trl").extraFiles(facts(300, 20)).get("train.py")))
                .contains("BitsAndBytesConfig(load_in_4bit=True)");
    }

    @Test
    void trlsScriptNamesTheFilesAndIsWatchedOnlyByRowsThatAreThere() {
        String watched = String.valueOf(target("trl").extraFiles(large()).get("train.py"));
        assertThat(watched)
                .contains(
                        "data_files={\"train\": \"train.jsonl\", \"validation\": \"validation.jsonl\"}",
                        "    max_length=768,",
                        "    assistant_only_loss=True,",
                        "    eval_dataset=rows[\"validation\"],",
                        "EarlyStoppingCallback(early_stopping_patience=3)");
        assertThat(String.valueOf(target("trl").extraFiles(facts(300, 20)).get("train.py")))
                .contains("data_files={\"train\": \"train.jsonl\"}")
                .doesNotContain("eval_dataset", "validation.jsonl");
        assertThat(String.valueOf(
                        target("trl-prompt-completion").extraFiles(large()).get("train.py")))
                .contains("completion_only_loss=True");
    }

    @Test
    void unslothsScriptLaysOutTurnsWithTheirTools() {
        assertThat(String.valueOf(target("unsloth").extraFiles(large()).get("train.py")))
                .contains("row[\"conversations\"], tools=row.get(\"tools\"), tokenize=False", "load_in_4bit=False");
    }

    private static ExportFacts large() {
        return new ExportFacts(
                "desk",
                List.of(new ExportFile("train", "", 20_000, 1), new ExportFile("validation", "", 500, 1)),
                new ExportFacts.Tokens(200, 700, 3_000, true),
                42);
    }

    @Test
    void aConfigSaysWhichLengthsAreEstimates() {
        assertThat(config(new ExportFacts.Tokens(200, 700, 3_000, true)))
                .contains("# 99 % of the rows have up to 700 tokens, the longest 3,000; the default");
        assertThat(config(new ExportFacts.Tokens(200, 700, 3_000, false)))
                .contains("# 99 % of the rows have up to about 700 tokens, the longest that was counted 3,000; the");
    }

    private static String config(ExportFacts.Tokens tokens) {
        ExportFacts facts = new ExportFacts("desk", List.of(new ExportFile("train", "", 5_000, 1)), tokens, 42);
        return String.valueOf(target("axolotl").extraFiles(facts).get("lora.yaml"));
    }

    @Test
    void aRowOverALimitOnTokensIsAFinding() {
        Example example = Example.chat(Message.user("a"), Message.assistant("b"));
        Exported exported = target("trl").write(example);
        assertThat(target("trl").findings(exported, OptionalInt.of(1_025)))
                .containsExactly(new RowFinding(
                        "row-cut",
                        RowFinding.Effect.AGAINST_A_RULE,
                        "1,025 tokens, limit 1,024. TRL cuts longer rows unless max_length is set in its config."));
        assertThat(target("trl").findings(exported, OptionalInt.of(1_024))).isEmpty();
        assertThat(target("trl").findings(exported, OptionalInt.empty())).isEmpty();
    }

    private static Map<String, Object> dataset(String file) {
        return Map.of(
                "path", file,
                "ds_type", "json",
                "split", "train",
                "type", "chat_template",
                "field_messages", "messages",
                "field_tools", "tools",
                "roles_to_train", List.of("assistant"),
                "message_field_training", "train",
                "train_on_eos", "turn");
    }

    @Test
    void whatATrainerWouldRefuseOrCutIsAFinding() {
        assertThat(Limit.findings(target("openai"), facts(9, 70_000)))
                .containsExactly(
                        new Finding(
                                "too-few-rows",
                                Severity.WARN,
                                "train.jsonl",
                                "9 rows, limit 10. A training with fewer is refused."),
                        new Finding(
                                "few-rows",
                                Severity.WARN,
                                "train.jsonl",
                                "9 rows, limit 50. OpenAI advises to start with that many."),
                        new Finding(
                                "row-too-long",
                                Severity.WARN,
                                "train.jsonl",
                                "70,000 tokens in the longest row, limit 65,536."
                                        + " gpt-4o-mini cuts longer rows, other models shorter ones too."));
        assertThat(Limit.findings(target("openai"), facts(50, 65_536))).isEmpty();
    }

    @Test
    void anUnknownTargetIsAFaultThatNamesTheNearest() {
        assertThatThrownBy(() -> Targets.named("opnai", "tilth.yaml:3 export"))
                .isInstanceOf(Fault.class)
                .hasMessage("tilth.yaml:3 export: opnai is no target. Did you mean openai?");
    }

    @Test
    void resultsAreLinkedInOrderAndIdsThatAreThereStay() {
        ToolCall named = new ToolCall("call_1", "f", "{}");
        ToolCall bare = new ToolCall("", "g", "{}");
        List<Part> halves = List.of(Part.text("g"), Part.text("h"));
        Example linked = CallIds.complete(Example.chat(
                Message.calling("", List.of(named, bare)),
                Message.result("call_1", "", "f"),
                Message.result("", "", "").withParts(halves)));
        assertThat(linked.messages())
                .containsExactly(
                        Message.calling("", List.of(named, new ToolCall("call_2", "g", "{}"))),
                        Message.result("call_1", "", "f"),
                        Message.result("call_2", "", "").withParts(halves));
    }

    @Test
    void openAiLearnsFromTheImagesOfUsersAndNothingElseThatIsNoText() {
        Part image = Part.media("{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://a.example/1.png\"}}");
        Part sound = Part.media("{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"\"}}");
        Message user = Message.user("").withParts(List.of(image));
        Message answer = Message.assistant("A cat.");
        assertThat(line("openai", Example.chat(user, answer)))
                .isEqualTo("{\"messages\":[{\"role\":\"user\",\"content\":[" + image.value() + "]},"
                        + "{\"role\":\"assistant\",\"content\":\"A cat.\"}]}");
        Exported refused = new Exported.CannotCarry(Feature.OTHER_MEDIA);
        assertThat(target("openai").write(Example.chat(user.withParts(List.of(sound)), answer)))
                .isEqualTo(refused);
        assertThat(target("openai").write(Example.chat(user, answer.withParts(List.of(image)))))
                .isEqualTo(refused);
        assertThat(target("openai-dpo").write(Example.preferring(List.of(user), List.of(answer), List.of(answer))))
                .isEqualTo(new Exported.CannotCarry(Feature.MEDIA));
        assertThat(target("trl").write(Example.chat(user, answer))).isEqualTo(new Exported.CannotCarry(Feature.MEDIA));
    }

    private static ExportFacts facts(long rows, int longest) {
        return new ExportFacts(
                "desk",
                List.of(new ExportFile("train", "", rows, 1), new ExportFile("validation", "text", 5, 1)),
                new ExportFacts.Tokens(1, 2, longest, true),
                0);
    }

    private static Target target(String name) {
        return Targets.named(name, "test");
    }

    private static String line(String target, Example example) {
        Exported exported = target(target).write(example);
        assertThat(exported).isInstanceOf(Exported.Line.class);
        Exported.Line line = (Exported.Line) exported;
        assertThat(Set.of(Feature.CALL_IDS)).containsAll(line.lost());
        return line.row().write();
    }
}
