package dev.tilth.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.export.Targets;
import dev.tilth.fault.Fault;
import dev.tilth.format.Shape;
import dev.tilth.format.Shapes;
import dev.tilth.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {
    @TempDir
    private Path folder;

    @Test
    void rowsAreWrittenInOrderAndWhatIsNotReadIsNamed() throws IOException {
        Converted converted = convert(
                "alpaca",
                """
                {"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}
                not json
                {"messages":[{"role":"user","content":"c"},{"role":"assistant","content":"d"}]}
                {"messages":[{"role":"system","content":"x"}]}
                """);

        assertThat(Files.readString(out()))
                .isEqualTo(
                        """
                        {"instruction":"a","input":"","output":"b"}
                        {"instruction":"c","input":"","output":"d"}
                        """);
        assertThat(converted.read()).isEqualTo(4);
        assertThat(converted.lost())
                .containsExactly(
                        "what could not be read: 1 row not exported", "examples without an answer: 1 row not exported");
        assertThat(Files.readAllLines(folder.resolve("out.findings.jsonl")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"row\":\"in.jsonl#2\",\"split\":\"train\",\"rule\":\"");
    }

    @Test
    void rowsOfAnotherKindGoToAFileBesideTheOutput() throws IOException {
        Converted converted = convert(
                "trl",
                """
                {"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}
                {"messages":[{"role":"user","content":"a"}],"chosen":[{"role":"assistant","content":"b"}],"rejected":[{"role":"assistant","content":"c"}]}
                """);

        assertThat(converted.parts()).containsExactly(new Converted.Part("", 1), new Converted.Part("preference", 1));
        assertThat(folder.resolve("out-preference.jsonl")).isRegularFile();
        assertThat(converted.lost()).isEmpty();
        assertThat(folder.resolve("out.findings.jsonl")).doesNotExist();
    }

    @Test
    void argumentsOfTwoTypesAreSaidWhateverTheNumberOfThreads() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 4_000; i++) {
            rows.append(call(i % 1_000 == 0 ? "\"a\"" : "" + i));
        }
        String where =
                "train.jsonl: messages[].tool_calls[].function.arguments.x is a text in 4 rows, first in.jsonl#1000,"
                        + " and a number in 3996 rows, first in.jsonl#1. Loaders that hold one type a column refuse the file. ";
        Files.writeString(folder.resolve("in.jsonl"), rows);
        for (int threads : new int[] {1, 4}) {
            Converted converted = Conversion.of(
                            folder, List.of(SourceOptions.of("in.jsonl")), Targets.writing("trl", "--to"))
                    .threads(threads)
                    .replacing()
                    .run(out());
            assertThat(converted.remarks())
                    .containsExactly(
                            where + "Give the value one type in all rows, or install datasets with a Json type;"
                                    + " TRL reads tools as JSON text too.");
            assertThat(converted.toJson().write()).contains("\"remarks\":[\"train.jsonl: messages[].tool_calls");
        }
    }

    @Test
    void aTargetThatTakesArgumentsAsTextSaysNothingOfTheirTypes() throws IOException {
        assertThat(convert("openai", call("1") + call("\"a\"")).remarks()).isEmpty();
    }

    private static String call(String argument) {
        return "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"},{\"role\":\"assistant\",\"tool_calls\":"
                + "[{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":{\"x\":"
                + argument + "}}}]}],\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\","
                + "\"parameters\":{\"type\":\"object\",\"properties\":{}}}}]}\n";
    }

    @Test
    void sentencesOfColumnsAreTaggedTexts() throws IOException {
        Files.writeString(folder.resolve("in.txt"), "Ann\tNNP\tB-PER\nleft\tVBD\tO\n\nBo\tNNP\tB-PER\n");
        Converted converted = Conversion.of(folder, List.of(SourceOptions.of("in.txt")), Targets.writing("bio", "--to"))
                .run(out());
        assertThat(converted.lost()).isEmpty();
        assertThat(Files.readString(out()))
                .isEqualTo(
                        """
                        {"tokens":["Ann","left"],"ner_tags":["B-PER","O"]}
                        {"tokens":["Bo"],"ner_tags":["B-PER"]}
                        """);
    }

    @Test
    void everyShapeIsATarget() {
        assertThat(Shapes.ALL).extracting(Shape::name).allSatisfy(name -> assertThat(
                        Targets.writing(name, "test").name())
                .isEqualTo(name));
        assertThatThrownBy(() -> Targets.writing("alpacca", "--to"))
                .isInstanceOf(Fault.class)
                .hasMessage("--to: alpacca is neither a target nor a shape. Did you mean alpaca?");
    }

    @Test
    void strictWritesNothing() throws IOException {
        Files.writeString(
                folder.resolve("in.jsonl"),
                "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"},{\"role\":\"assistant\",\"content\":\"b\"}]}\n[]\n");
        assertThatThrownBy(() -> conversion("alpaca").strict().run(out()))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("what could not be read: 1 row not exported. Nothing was written.");
        assertOnlyTheInputIsThere();
    }

    @Test
    void nothingIsLeftWhereNoRowCanBeWritten() {
        assertThatThrownBy(() -> convert("openai", "{\"text\":\"a\",\"label\":\"b\"}\n"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("none of 1 rows can be written");
        assertOnlyTheInputIsThere();
    }

    @Test
    void aFileThatIsThereIsNotReplaced() throws IOException {
        Files.writeString(out(), "mine");
        String row = "{\"prompt\":\"a\",\"completion\":\"b\"}\n";
        assertThatThrownBy(() -> convert("alpaca", row))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is there already");
        assertThat(Files.readString(out())).isEqualTo("mine");
        conversion("alpaca").replacing().run(out());
        assertThat(Files.readString(out())).isEqualTo("{\"instruction\":\"a\",\"input\":\"\",\"output\":\"b\"}\n");
    }

    @Test
    void aFileThatIsReadAndAFolderAreNeverReplaced() throws IOException {
        String row = "{\"prompt\":\"a\",\"completion\":\"b\"}\n";
        Files.writeString(folder.resolve("in.jsonl"), row);
        assertThatThrownBy(() -> conversion("alpaca").replacing().run(folder.resolve("in.jsonl")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is one of the files that are read");
        assertThat(Files.readString(folder.resolve("in.jsonl"))).isEqualTo(row);
        Files.createDirectory(folder.resolve("dir.jsonl"));
        assertThatThrownBy(() -> conversion("alpaca").replacing().run(folder.resolve("dir.jsonl")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is a folder");
        assertThat(folder.resolve("dir.jsonl")).isDirectory();
    }

    @Test
    void anEmptyFileIsSaidToHoldNoRow() {
        assertThatThrownBy(() -> convert("alpaca", ""))
                .isInstanceOf(Fault.class)
                .hasMessage("in: there is no row to convert. Name files that hold rows.");
        assertOnlyTheInputIsThere();
    }

    @Test
    void theBytesAreTheSameForAnyNumberOfThreads() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            rows.append("{\"prompt\":\"Question ")
                    .append(i)
                    .append("\",\"completion\":\"Answer ")
                    .append(i);
            rows.append(i % 7 == 0 ? "\",\"label\":\"x\"}\n" : "\"}\n");
        }
        Files.writeString(folder.resolve("in.jsonl"), rows);
        conversion("openai").threads(1).run(folder.resolve("one.jsonl"));
        conversion("openai").threads(3).run(folder.resolve("three.jsonl"));

        assertThat(folder.resolve("three.jsonl")).hasSameBinaryContentAs(folder.resolve("one.jsonl"));
        assertThat(folder.resolve("three.findings.jsonl")).hasSameBinaryContentAs(folder.resolve("one.findings.jsonl"));
        assertThat(Files.readAllLines(folder.resolve("one.jsonl"))).hasSize(20_000);
    }

    private void assertOnlyTheInputIsThere() {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("in.jsonl"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Converted convert(String to, String rows) throws IOException {
        Files.writeString(folder.resolve("in.jsonl"), rows);
        return conversion(to).run(out());
    }

    private Conversion conversion(String to) {
        return Conversion.of(folder, List.of(SourceOptions.of("in.jsonl")), Targets.writing(to, "test"));
    }

    private Path out() {
        return folder.resolve("out.jsonl");
    }
}
