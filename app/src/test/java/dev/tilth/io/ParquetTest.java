package dev.tilth.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        assertThat(
                        written(
                                "{\"id\":9223372036854775807,\"day\":\"2024-01-02\",\"at\":\"2024-01-02 03:04:05\",\"uuid\":"
                                        + "\"68C39BED-bb05-4d80-984b-37ed310bbe88\",\"x\":0.1,\"ok\":true,\"nothing\":null}",
                                "{\"id\":-1,\"day\":\"x\",\"at\":\"\",\"uuid\":\"😀\\n\\\"\\u0000\",\"x\":2.5,\"ok\":false,\"nothing\":null}"))
                .containsExactly(
                        "1@1 {\"id\":9223372036854775807,\"day\":\"2024-01-02\",\"at\":\"2024-01-02 03:04:05\",\"uuid\":"
                                + "\"68C39BED-bb05-4d80-984b-37ed310bbe88\",\"x\":0.1,\"ok\":true,\"nothing\":null}",
                        "2@2 {\"id\":-1,\"day\":\"x\",\"at\":\"\",\"uuid\":\"😀\\n\\\"\\u0000\",\"x\":2.5,\"ok\":false,\"nothing\":null}");
    }

    @Test
    void nestedRowsAreStructsAndLists() throws IOException {
        String chat =
                "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"a\"}],\"meta\":"
                        + "{\"we\\\"ird 'name'\":[[1],[2,3]]}}";
        assertThat(written(chat, chat)).containsExactly("1@1 " + chat, "2@2 " + chat);
    }

    @Test
    void aMemberThatARowDoesNotHaveIsNull() throws IOException {
        assertThat(written("{\"a\":1}", "{\"b\":{\"c\":1}}", "{\"b\":{\"d\":2},\"l\":[]}"))
                .containsExactly(
                        "1@1 {\"a\":1,\"b\":null,\"l\":null}",
                        "2@2 {\"a\":null,\"b\":{\"c\":1,\"d\":null},\"l\":null}",
                        "3@3 {\"a\":null,\"b\":{\"c\":null,\"d\":2},\"l\":[]}");
    }

    @Test
    void whatIsOfSeveralTypesStaysAsItIs() throws IOException {
        assertThat(written(
                        "{\"v\":1,\"big\":123456789012345678901234567890,\"o\":{},\"n\":1}",
                        "{\"v\":\"x\",\"big\":1,\"o\":{\"a\":[]},\"n\":1.5}"))
                .containsExactly(
                        "1@1 {\"v\":1,\"big\":123456789012345678901234567890,\"o\":{},\"n\":1.0}",
                        "2@2 {\"v\":\"x\",\"big\":1,\"o\":{\"a\":[]},\"n\":1.5}");
        assertThat(written("{\"o\":{\"Role\":1,\"role\":2}}")).containsExactly("1@1 {\"o\":{\"Role\":1,\"role\":2}}");
    }

    @Test
    void keepsTheOrderOfManyRows() throws IOException {
        List<String> rows =
                IntStream.range(0, 250_000).mapToObj(i -> "{\"i\":" + i + "}").toList();
        List<String> read = written(rows.toArray(String[]::new));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(read.get(i)).endsWith(" " + rows.get(i));
        }
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll() throws IOException {
        Path lines = Files.writeString(folder.resolve("a.jsonl"), "{\"a\":1}\nno json\n");
        Path parquet = Files.writeString(folder.resolve("a.parquet"), "as it was");
        assertThatThrownBy(() -> Parquet.write(lines, parquet))
                .isInstanceOf(Fault.class)
                .hasMessage("a.jsonl:2: is no JSON object. Write one object a line.");
        Files.writeString(lines, "\n");
        assertThatThrownBy(() -> Parquet.write(lines, parquet))
                .hasMessage("a.jsonl: holds no row, so that no column is known. Write Parquet where there are rows.");
        Files.writeString(lines, "{\"text\":1,\"Text\":2}\n");
        assertThatThrownBy(() -> Parquet.write(lines, parquet))
                .hasMessage("a.jsonl: has two members whose names differ in case only: Text. Rename one.");
        Files.writeString(lines, "{\"a\":1}\n");
        Path taken = Files.createDirectories(folder.resolve("taken/inside")).resolveSibling("");
        assertThatThrownBy(() -> Parquet.write(lines, folder.resolve("taken"))).isInstanceOf(IOException.class);
        assertThat(taken).isDirectory();
        assertThat(parquet).hasContent("as it was");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("a.jsonl", "a.parquet", "taken");
        }
    }

    private List<String> written(String... rows) throws IOException {
        Path lines = Files.writeString(
                folder.resolve("rows.jsonl"), Stream.of(rows).collect(Collectors.joining("\n", "", "\n")));
        Path parquet = folder.resolve("rows's.parquet");
        Parquet.write(lines, parquet);
        return Opened.read(parquet).lines();
    }
}
