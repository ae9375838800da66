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

class ConvertCommandTest {
    private static final String ALPACA = "{\"instruction\":\"Where?\",\"input\":\"\",\"output\":\"There.\"}\n";

    @TempDir
    private Path folder;

    private String chat = "";

    @BeforeEach
    void aChatOfOneRow() throws IOException {
        Path file = folder.resolve("chat.jsonl");
        Files.writeString(
                file,
                "{\"messages\":[{\"role\":\"user\",\"content\":\"Where?\"},{\"role\":\"assistant\",\"content\":\"There.\"}]}\n");
        chat = file.toString();
    }

    @Test
    void rowsGoToStandardOutputAndTheCountToStandardError() {
        Typed typed = Typed.run("convert", chat, "--to", "alpaca");

        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.out()).isEqualTo(ALPACA);
        assertThat(typed.err()).isEqualTo("tilth: read\n1 of 1 row as alpaca\n");
    }

    @Test
    void aFileIsWrittenAndNamed() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Typed typed = Typed.run("convert", chat, "--to", "alpaca", "--out", out.toString());

        assertThat(typed.out()).isEqualTo("1 of 1 row as alpaca\nwrote " + out + "\n");
        assertThat(Files.readString(out)).isEqualTo(ALPACA);
    }

    @Test
    void columnsAreMapped() throws IOException {
        Path csv = folder.resolve("faq.csv");
        Files.writeString(csv, "frage,antwort\nWhere?,There.\n");
        Typed typed = Typed.run(
                "convert", csv.toString(), "--map", "prompt=frage", "--map", "completion=antwort", "--to", "alpaca");

        assertThat(typed.out()).as(typed.err()).isEqualTo(ALPACA);
    }

    @Test
    void whatIsLostIsSaid() throws Exception {
        Path rows = folder.resolve("rows.jsonl");
        Files.writeString(rows, ALPACA + "{\"instruction\":\"Why?\"}\n");
        Path out = folder.resolve("out.jsonl");
        Typed typed = Typed.run("convert", rows.toString(), "--to", "openai", "--out", out.toString(), "--json");

        Json.Obj json = (Json.Obj) JsonReader.read(typed.out());
        assertThat(json.keys()).containsExactly("read", "written", "files", "losses");
        assertThat(json.write()).contains("\"read\":2,\"written\":1", "out.findings.jsonl", "what could not be read");
        assertThat(Typed.run("convert", rows.toString(), "--to", "openai", "--strict")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void rowsOfTwoKindsNeedAFile() throws IOException {
        Path rows = folder.resolve("rows.jsonl");
        Files.writeString(
                rows,
                "{\"prompt\":\"a\",\"completion\":\"b\"}\n{\"prompt\":\"a\",\"completion\":\"b\",\"label\":true}\n");
        Typed typed = Typed.run("convert", rows.toString(), "--to", "trl");

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("trl: the rows belong to 2 files. Name a file with --out");
    }

    @Test
    void parquetIsWrittenAndReadAgain() throws IOException {
        Path out = folder.resolve("out.parquet");
        Typed typed = Typed.run("convert", chat, "--to", "alpaca", "--out", out.toString());
        assertThat(typed.out()).as(typed.err()).isEqualTo("1 of 1 row as alpaca\nwrote " + out + "\n");
        assertThat(folder.resolve("out.jsonl")).doesNotExist();

        assertThat(Typed.run("convert", out.toString(), "--to", "alpaca").out()).isEqualTo(ALPACA);
        assertThat(Typed.run("convert", chat, "--to", "alpaca", "--out", out.toString())
                        .err())
                .contains("is there already");
    }

    @Test
    void parquetBesideItsOwnSourceLeavesTheSourceAsItIs() throws IOException {
        String before = Files.readString(Path.of(chat));
        Path out = folder.resolve("chat.parquet");
        Typed.run("convert", chat, "--to", "alpaca", "--out", out.toString(), "--force");

        assertThat(out).isRegularFile();
        assertThat(Files.readString(Path.of(chat))).isEqualTo(before);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        Typed typed = Typed.run("convert", chat, "--to", "sharegtp");

        assertThat(typed.err()).isEqualTo("--to: sharegtp is neither a target nor a shape. Did you mean sharegpt?\n");
    }
}
