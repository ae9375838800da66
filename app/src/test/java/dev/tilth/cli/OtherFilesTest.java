package dev.tilth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.io.Parquet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no text, through the commands. */
class OtherFilesTest {
    private static final String CHATS = IntStream.range(0, 200)
            .mapToObj(i -> "{\"id\":" + (9_007_199_254_740_993L + i)
                    + ",\"messages\":[{\"role\":\"user\",\"content\":\"Which river is number " + i
                    + "?\\nSay \\\"its\\\" name.\"},"
                    + "{\"role\":\"assistant\",\"content\":\"It is the one of " + i + " stones — für alle 😀.\"}]}\n")
            .collect(Collectors.joining());

    @TempDir
    private Path folder;

    @Test
    void parquetGivesTheSameDatasetAsItsRowsInJsonl() throws IOException {
        Path json = write("rivers.jsonl", CHATS);
        Parquet.write(json, folder.resolve("rivers.parquet"));
        Typed lines = build("rivers.jsonl");
        Typed table = build("rivers.parquet");
        for (String split : List.of("train.jsonl", "validation.jsonl", "test.jsonl")) {
            assertThat(Files.readString(table.folder().resolve(split)).replace("rivers.parquet", "rivers.jsonl"))
                    .isEqualTo(Files.readString(lines.folder().resolve(split)));
        }
        assertThat(table.flow()).isEqualTo(lines.flow());
        assertThat(Files.readString(table.folder().resolve("train.jsonl"))).contains("für alle 😀");
    }

    @Test
    void aSecondBuildAndAnyNumberOfThreadsGiveTheSame() throws IOException {
        Parquet.write(write("rivers.jsonl", CHATS), folder.resolve("rivers.parquet"));
        Typed one = build("rivers.parquet", "--threads", "1", "--no-cache");
        Typed two = build("rivers.parquet", "--threads", "2");
        Typed again = build("rivers.parquet", "--threads", "2");
        assertThat(two.folder()).isEqualTo(one.folder());
        assertThat(again.folder()).isEqualTo(one.folder());
    }

    @Test
    void ofACutFileTheOtherFilesOfTheSourceAreRead() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Path whole = folder.resolve("data/b.parquet");
        Parquet.write(write("rivers.jsonl", CHATS), whole);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("data/a.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
        Typed typed = build("data");
        assertThat(typed.flow()).startsWith("read 201 data 201\nread -1 damaged-file 1\nkept 200");
        assertThat(String.join("\n", typed.ledger()))
                .contains("the Parquet file is cut off or damaged; fetch or write it again");
    }

    @Test
    void everyCommandThatReadsFilesReadsThem() throws IOException {
        Parquet.write(write("rivers.jsonl", CHATS), folder.resolve("rivers.parquet"));
        Typed dedup = run("dedup", path("rivers.parquet"), "--against", path("rivers.jsonl"));
        assertThat(dedup.out()).contains("removed     200  exact 200");
        Typed check = run("check", path("rivers.parquet"), "--against", path("rivers.parquet"));
        assertThat(check.out()).contains("rivers.parquet");
        Typed convert = run("convert", path("rivers.parquet"), "--to", "alpaca", "--out", path("alpaca.jsonl"));
        assertThat(convert.code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("alpaca.jsonl"))).hasSize(200);
        Typed init = run("init", path("rivers.parquet"), "--out", path("tilth.yaml"));
        assertThat(init.out()).startsWith("rivers: parquet; shape chat, 200 of 200 rows fit.\n");
    }

    @Test
    void aQueryGivesItsRows() throws IOException {
        write("tickets.csv", "id,title,body\n1,Lost key,\"I lost the key, again.\"\n2,Broken lock,It is broken.\n");
        write(
                "answers.jsonl",
                "{\"ticket\":1,\"answer\":\"Come to the desk.\"}\n{\"ticket\":2,\"answer\":\"Today.\"}\n");
        write(
                "tilth.yaml",
                """
                name: desk
                sources:
                  - name: desk
                    path: [tickets.csv, answers.jsonl]
                    query: |
                      SELECT title || chr(10) || body AS prompt, answer AS completion
                      FROM tickets JOIN answers ON ticket = CAST(id AS INT)
                      ORDER BY ticket DESC;
                """);
        Typed typed = build("tilth.yaml");
        assertThat(typed.flow()).startsWith("read 2 desk 2\nkept 2");
        assertThat(typed.ledger().get(0)).contains("\"file\":\"desk.sql\",\"row\":1");
        assertThat(run("why", "desk.sql#1", "--in", typed.folder().toString()).out())
                .contains("Broken lock\\nIt is broken.");
        assertThat(build("tilth.yaml").folder()).isEqualTo(typed.folder());
    }

    @Test
    void aWrongQueryIsTheUsersToMend() throws IOException {
        write("tickets.csv", "id,title\nx17,Lost key\n");
        fails(
                "SELECT nope FROM tickets",
                "sources.desk.query: Binder Error: Referenced column \"nope\" not found in FROM clause. Mend the query;"
                        + " its tables are source, tickets.\n");
        fails(
                "SELECT CAST(id AS INT) AS prompt FROM tickets",
                "sources.desk.query: line 2 of a CSV cannot be read. Mend the file, or ask in another way: TRY_CAST gives"
                        + " null where a value has another type.\n");
        fails(
                "SELECT CAST(id || title AS INT) AS prompt FROM tickets",
                "sources.desk.query: Conversion Error at a value of a row. Mend the file, or ask in another way: TRY_CAST"
                        + " gives null where a value has another type.\n");
        fails(
                "SELECT * FROM read_text('tilth.yaml')",
                "sources.desk.query: Permission Error: Cannot access file \"tilth.yaml\" - file system operations are"
                        + " disabled by configuration. Mend the query; its tables are source, tickets.\n");
        fails(
                "SELECT id, title AS id FROM tickets",
                "sources.desk.query: columns 1 and 2 have the same name id. Rename one.\n");
    }

    private void fails(String query, String message) throws IOException {
        write("tilth.yaml", "sources:\n  - name: desk\n    path: tickets.csv\n    query: " + query + "\n");
        Typed typed = build("tilth.yaml");
        assertThat(typed.err()).isEqualTo("tilth: read\n" + message);
        assertThat(typed.code()).isEqualTo(2);
    }

    private Path write(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Typed build(String name, String... options) {
        List<String> args = new java.util.ArrayList<>(List.of("build", path(name), "--out", path("out")));
        args.addAll(List.of(options));
        return run(args.toArray(String[]::new));
    }

    private static Typed run(String... args) {
        return Typed.run(args);
    }
}
