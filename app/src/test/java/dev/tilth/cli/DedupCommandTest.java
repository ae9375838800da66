package dev.tilth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in, the same files without duplicates out. */
class DedupCommandTest {
    private static final String LETTER =
            "My parcel was left in the rain behind the house on Monday and the box with the lamp fell apart.";
    /** A spelling, spaces and an order of keys that no writer of ours would choose. */
    private static final String FIRST =
            "{ \"completion\":\"We send a new lamp.\",  \"prompt\":\"" + LETTER + "\", \"n\":1.00 }";

    private static final String COPY = row(LETTER, "We send a new lamp.");
    private static final String FORMAT = row(LETTER.toUpperCase(java.util.Locale.ROOT), "We send a NEW lamp!");
    private static final String NEAR = row(LETTER.replace("My", "Our"), "We send a new lamp.");
    private static final String OTHER = row("Which hill has a mill?", "That with the tree.");

    @TempDir
    private Path folder;

    @BeforeEach
    void rows() throws IOException {
        write("a.jsonl", FIRST, COPY, FORMAT, OTHER, NEAR);
    }

    @Test
    void keepsTheEarlierRowByteForByteAndSaysWhyEachOtherLeft() throws Exception {
        Typed typed = run("a.jsonl", "--out", path("clean.jsonl"));
        assertThat(typed.code()).isZero();
        assertThat(lines("clean.jsonl")).containsExactly(FIRST, OTHER);
        assertThat(lines("clean.removed.jsonl"))
                .containsExactly(
                        "{\"duplicate\":{\"at\":\"a.jsonl#2\",\"kind\":\"exact\",\"of\":\"a.jsonl#1\",\"similarity\":1},\"row\":"
                                + COPY + "}",
                        "{\"duplicate\":{\"at\":\"a.jsonl#3\",\"kind\":\"format\",\"of\":\"a.jsonl#1\",\"similarity\":1},\"row\":"
                                + FORMAT + "}",
                        "{\"duplicate\":{\"at\":\"a.jsonl#5\",\"kind\":\"near\",\"of\":\"a.jsonl#1\",\"similarity\":0.9167},\"row\":"
                                + NEAR + "}");
        assertThat(typed.out().replace(folder.toString(), "FOLDER"))
                .isEqualTo(
                        """
                        read        5
                        removed     3  exact 1, format 1, near 1
                        kept        2
                        0.917 a.jsonl#5 like a.jsonl#1, wording: "My" against "Our"
                        wrote FOLDER/clean.jsonl and FOLDER/clean.removed.jsonl
                        """);
    }

    @Test
    void marksInsteadOfRemovingWhereThatIsAskedFor() throws Exception {
        run("a.jsonl", "--mark", "--out", path("marked.jsonl"));
        assertThat(lines("marked.jsonl")).hasSize(5).contains(FIRST, OTHER);
        assertThat(lines("marked.jsonl").get(2))
                .isEqualTo(
                        FORMAT.substring(0, FORMAT.length() - 1)
                                + ",\"tilth_duplicate\":{\"at\":\"a.jsonl#3\",\"kind\":\"format\",\"of\":\"a.jsonl#1\",\"similarity\":1}}");
        assertThat(lines("marked.removed.jsonl")).isEmpty();
        fails(
                "marked.jsonl#2: has a member tilth_duplicate already. Give the file as it was before it was marked.",
                "marked.jsonl",
                "--mark",
                "--out",
                path("twice.jsonl"));
        assertThat(folder.resolve("twice.jsonl")).doesNotExist();
    }

    @Test
    void aRowThatNearlyEqualsAnyRowOfTheReferenceGoesAlsoWhereThatRepeatsAnother() throws Exception {
        List<String> chain = List.of(
                "my parcel with a lamp lay in cold rain behind an old house all night please",
                "my parcel with a lamp lay in cold rain behind an old house all night thanks",
                "our parcel with a lamp lay in cold rain behind an old house all night thanks");
        write("reference.jsonl", text(chain.get(0)), text(chain.get(1)));
        write("own.jsonl", text(chain.get(2)), text("a row like none"));
        String before = Files.readString(folder.resolve("reference.jsonl"));
        run("own.jsonl", "--against", path("reference.jsonl"), "--out", path("clean.jsonl"));
        assertThat(lines("clean.jsonl")).containsExactly(text("a row like none"));
        assertThat(lines("clean.removed.jsonl").get(0)).contains("\"of\":\"reference.jsonl#2\"");
        assertThat(Files.readString(folder.resolve("reference.jsonl"))).isEqualTo(before);
    }

    @Test
    void acrossFilesTheFirstWins() throws Exception {
        write("b.jsonl", OTHER, row("Which mill has a hill?", "That by the road."));
        run("b.jsonl", path("a.jsonl"), "--out", path("clean.jsonl"));
        assertThat(lines("clean.jsonl"))
                .containsExactly(OTHER, row("Which mill has a hill?", "That by the road."), FIRST);
    }

    @Test
    void comparesThresholdsInOneRun() throws Exception {
        write(
                "a.jsonl",
                FIRST,
                COPY,
                FORMAT,
                OTHER,
                row(LETTER.replace("on Monday", "this Monday"), "We send a new lamp."));
        Typed typed = run("a.jsonl", "--compare", "0.7,0.9", "--json");
        Json.Obj result = (Json.Obj)
                ((Json.Obj) JsonReader.read(typed.out())).find("result").orElseThrow();
        assertThat(result.find("thresholds").orElseThrow().write())
                .isEqualTo("[{\"threshold\":0.7,\"removed\":3,\"exact\":1,\"format\":1,\"near\":1},"
                        + "{\"threshold\":0.8,\"removed\":2,\"exact\":1,\"format\":1,\"near\":0},"
                        + "{\"threshold\":0.9,\"removed\":2,\"exact\":1,\"format\":1,\"near\":0}]");
        assertThat(run("a.jsonl", "--no-near", "--threshold", "0.7").out()).contains("exact 1, format 1, near 0");
    }

    @Test
    void loseNothingThatIsNoDuplicate() throws Exception {
        write(
                "ugly.jsonl",
                "{\"prompt\":\"\",\"completion\":\"\"}",
                "{\"prompt\":\" \",\"completion\":\"\"}",
                "no json",
                "{\"x\":1}",
                OTHER,
                "[1]");
        Typed typed = run("ugly.jsonl", "--out", path("clean.jsonl"));
        assertThat(lines("clean.jsonl"))
                .containsExactly(
                        "{\"prompt\":\"\",\"completion\":\"\"}",
                        "{\"prompt\":\" \",\"completion\":\"\"}",
                        "{\"x\":1}",
                        OTHER);
        assertThat(lines("clean.removed.jsonl"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"unreadable\":{\"at\":\"ugly.jsonl#"))
                .anyMatch(line -> line.endsWith(",\"raw\":\"no json\"}"));
        assertThat(typed.out())
                .startsWith(
                        """
                        read        6
                        removed     0  exact 0, format 0, near 0
                        unreadable  2  not-an-object 1, not-json 1
                        kept        4
                        kept and not compared: nothing-to-compare 2, missing-field 1
                        """);
    }

    @Test
    void rowsOfACsvBecomeLinesOfJson() throws Exception {
        Files.writeString(
                folder.resolve("t.csv"),
                "subject,reply\n\"" + LETTER + "\",ok\n\"" + LETTER + "\",ok\nWhich hill?,\"That, with the mill\"\n");
        fails(
                "t.csv: no row of it can be compared; the first is unknown-shape. Say which columns hold what, for example"
                        + " --map 'prompt=[subject]' --map 'completion=[reply]'.",
                "t.csv");
        run("t.csv", "--map", "prompt=subject", "--map", "completion=reply", "--out", path("clean.jsonl"));
        assertThat(lines("clean.jsonl"))
                .containsExactly(
                        "{\"subject\":\"" + LETTER + "\",\"reply\":\"ok\"}",
                        "{\"subject\":\"Which hill?\",\"reply\":\"That, with the mill\"}");
    }

    @Test
    void printsNothingPrivateAndKeepsRowsThatDifferInIt() throws Exception {
        String one = LETTER + " Write to jo.miller@example.com soon.";
        write(
                "p.jsonl",
                text(one),
                text(one.replace("jo.miller", "al.wright")),
                text(one.replace("on Monday", "this Monday")));
        Typed typed = run("p.jsonl", "--threshold", "0.7", "--json");
        assertThat(typed.out()).contains("\"removed\": 1").doesNotContain("miller", "wright");
        assertThat(typed.err()).doesNotContain("miller", "wright");
    }

    @Test
    void theNumberOfThreadsCannotBeSeen() throws Exception {
        List<String> many = IntStream.range(0, 4000)
                .mapToObj(i -> text(
                        "Row " + i % 1700 + " of the store is where the " + "abcdefgh".charAt(i % 8) + " lamp stands."))
                .toList();
        write("many.jsonl", many.toArray(String[]::new));
        run("many.jsonl", "--threads", "1", "--out", path("one.jsonl"));
        run("many.jsonl", "--threads", "3", "--out", path("three.jsonl"));
        assertThat(folder.resolve("three.jsonl")).hasSameBinaryContentAs(folder.resolve("one.jsonl"));
        assertThat(folder.resolve("three.removed.jsonl")).hasSameBinaryContentAs(folder.resolve("one.removed.jsonl"));
        assertThat(lines("one.jsonl").size() + lines("one.removed.jsonl").size())
                .isEqualTo(4000);
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void whatCannotBeDoneIsOneLine() throws Exception {
        write("there.jsonl", OTHER);
        fails(
                "--threshold: 1.2 is not a similarity. Give a number over 0 and up to 1.",
                "a.jsonl",
                "--threshold",
                "1.2");
        fails("--compare: 0.0 is not a similarity. Give a number over 0 and up to 1.", "a.jsonl", "--compare", "0.9,0");
        fails("--mark: there is no file to write to. Name one with --out.", "a.jsonl", "--mark");
        fails(
                "FOLDER/there.jsonl: is there already. Name another file, or replace it with --force.",
                "a.jsonl",
                "--out",
                path("there.jsonl"));
        fails(
                "FOLDER/a.jsonl: is one of the files that are read. Write to another file.",
                "a.jsonl",
                "--force",
                "--out",
                path("a.jsonl"));
        fails(
                "a.jsonl: is also the file that it is held against, so all its rows would go. Name it once.",
                "a.jsonl",
                "--against",
                path("a.jsonl"));
    }

    private void fails(String message, String... args) {
        Typed typed = run(args);
        assertThat(typed.err().replaceAll("tilth: [a-z]+\n", "").replace(folder.toString(), "FOLDER"))
                .isEqualTo(message + "\n");
        assertThat(typed.code()).isEqualTo(2);
    }

    /** The first argument is a file of the folder. */
    private Typed run(String... args) {
        List<String> all = new java.util.ArrayList<>(List.of("dedup", path(args[0])));
        all.addAll(List.of(args).subList(1, args.length));
        return Typed.run(all.toArray(String[]::new));
    }

    private String path(String name) {
        return folder + "/" + name;
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private void write(String name, String... rows) throws IOException {
        Files.writeString(folder.resolve(name), List.of(rows).stream().collect(Collectors.joining("\n", "", "\n")));
    }

    private static String row(String prompt, String completion) {
        return "{\"prompt\":\"" + prompt + "\",\"completion\":\"" + completion + "\"}";
    }

    private static String text(String text) {
        return "{\"text\":\"" + text + "\"}";
    }
}
