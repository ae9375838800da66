package dev.tilth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come: each gives a clear message or recorded rejections, never a stack trace, never a lost row. */
class UglyInputTest {
    private static final String TEN = IntStream.range(0, 10)
            .mapToObj(i -> "{\"prompt\":\"Which river is number " + i + "?\",\"completion\":\"It is the one of " + i
                    + " stones.\"}\n")
            .collect(Collectors.joining());
    private static final String TEN_KEPT = "kept 10 train 7, validation 1, test 2";

    @TempDir
    private Path folder;

    @Test
    void anEmptyFileAndOneOfBlankLinesGiveAnEmptyDataset() throws IOException {
        assertThat(flow("a.jsonl", "")).isEqualTo("read 0 a 0\nkept 0 train 0, validation 0, test 0");
        assertThat(flow("b.jsonl", "\n  \n\n")).isEqualTo("read 0 b 0\nkept 0 train 0, validation 0, test 0");
    }

    @Test
    void aFolderWithoutDataAndAMissingFileAndAMissingGlobAreFaults() throws IOException {
        Files.createDirectory(folder.resolve("data.jsonl"));
        Files.writeString(folder.resolve("rivers.jsonl"), TEN);
        fails(
                "data.jsonl: the folder holds no data file (.jsonl, .json, .csv, .tsv, .conll, also with .gz or .zst, .parquet, .xlsx). Name its"
                        + " files, or another folder.",
                "data.jsonl");
        fails("river.jsonl: there is no such file or folder. Did you mean rivers.jsonl?", "river.jsonl");
        fails("*.json: no file matches. Check the pattern and the folder.", "*.json");
    }

    @Test
    void aLinkThatLeadsNowhereIsSaidToDoSoAndALoopOfFoldersEnds() throws IOException {
        Files.createSymbolicLink(folder.resolve("self.jsonl"), Path.of("self.jsonl"));
        fails("self.jsonl: the link leads nowhere or in a circle. Mend the link, or name its file.", "self.jsonl");
        Files.createDirectory(folder.resolve("loop"));
        Files.createSymbolicLink(folder.resolve("loop/up"), Path.of(".."));
        Files.writeString(folder.resolve("loop/a.jsonl"), TEN);
        assertThat(build("loop").flow()).isEqualTo("read 10 loop 10\n" + TEN_KEPT);
    }

    @Test
    void brokenLinesAreRejectedWithTheirPlace() throws IOException {
        rejects("{\"a\":1,\"a\":2}", "not-json", "line 11, column 8: a key that this object already has");
        rejects("[".repeat(100_000), "not-json", "line 11, column 501: nested deeper than 500 levels");
        rejects("{\"prompt\":\"a\0b\"}", "not-json", "line 11, column 13: a control character that is not escaped");
        rejects("prompt,completion", "not-json", "line 11, column 1: a word that is not true, false or null");
        rejects("\"prompt\"", "not-an-object", "line 11, column 1: the row is a string, not an object");
        rejects("{\"prompt\":null,\"completion\":\"x\"}", "missing-field", "prompt is not there");
        rejects("{\"prompt\":\"x\",\"completion\":null}", "missing-field", "completion is not there");
        rejects("{\"prompt\":7,\"completion\":\"x\"}", "wrong-type", "prompt is a number");
        rejects("{\"text\":\"a\",\"label\":\"b\"}", "missing-field", "prompt is not there");
    }

    @Test
    void everyCommonEncodingIsReadAndForeignBytesRejectOneRow() throws IOException {
        String expected = "read 10 %s 10\n" + TEN_KEPT;
        assertThat(flow("bom", ("\uFEFF" + TEN).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected.formatted("bom"));
        assertThat(flow("le", ("\uFEFF" + TEN).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(expected.formatted("le"));
        assertThat(flow("be", ("\uFEFF" + TEN).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(expected.formatted("be"));
        assertThat(flow("crlf.jsonl", TEN.replace("\n", "\r\n"))).isEqualTo(expected.formatted("crlf"));
        byte[] latin = (TEN + "{\"prompt\":\"Où?\",\"completion\":\"Là.\"}").getBytes(Charset.forName("ISO-8859-1"));
        assertThat(flow("latin.jsonl", latin)).isEqualTo("read 11 latin 11\nread -1 not-utf8 1\n" + TEN_KEPT);
    }

    @Test
    void brokenTablesLoseNoRow() throws IOException {
        assertThat(flow("quote.csv", "prompt,completion\na b c,\"d e\nf g h,i j k\nl m n,o p q\n"))
                .isEqualTo("read 3 quote 3\nread -1 broken-csv 1\nkept 2 train 1, validation 0, test 1");
        assertThat(flow("fields.csv", "prompt,completion\na b c,d,e\nf g h,i j k\n"))
                .isEqualTo("read 2 fields 2\nread -1 broken-csv 1\nkept 1 train 1, validation 0, test 0");
        assertThat(flow("noheader.csv", "good day,3\ngood night,4\nso long,3\n"))
                .isEqualTo("read 3 noheader 3\nshape -3 unknown-shape 3\nkept 0 train 0, validation 0, test 0");
        Files.writeString(folder.resolve("dup.csv"), "prompt,prompt\na,b\n");
        fails("dup.csv:1: columns 1 and 2 have the same name prompt. Rename one.", "dup.csv");
    }

    @Test
    void brokenJsonFilesLoseNoRow() throws IOException {
        assertThat(flow("cut.json", "[" + TEN.strip().replace("\n", ",\n") + ",\n{\"prompt\":\"abc\",\"compl"))
                .isEqualTo("read 11 cut 11\nread -1 not-json 1\n" + TEN_KEPT);
        assertThat(flow("values.json", "[1,\"a\",null]"))
                .isEqualTo("read 3 values 3\nread -3 not-an-object 3\nkept 0 train 0, validation 0, test 0");
        assertThat(flow("pretty.json", "[\n{\n \"prompt\": \"a b\",\n \"completion\": \"c d\"\n}\n]\n"))
                .isEqualTo("read 1 pretty 1\nkept 1 train 1, validation 0, test 0");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsReadByItsContent() throws IOException {
        assertThat(flow("json.csv", TEN)).isEqualTo("read 10 json 10\n" + TEN_KEPT);
        assertThat(flow("plain.jsonl.gz", TEN)).isEqualTo("read 10 plain 10\n" + TEN_KEPT);
        assertThat(flow("table.jsonl", "prompt,completion\na b,c d\n"))
                .isEqualTo("read 2 table 2\nread -2 not-json 2\nkept 0 train 0, validation 0, test 0");
    }

    @Test
    void ofAFileThatIsCutOffTheRowsBeforeAreKept() throws IOException {
        Path whole = folder.resolve("whole.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write(TEN.repeat(500).getBytes(StandardCharsets.UTF_8));
        }
        byte[] packed = Files.readAllBytes(whole);
        Typed typed = buildOf("cut.jsonl.gz", java.util.Arrays.copyOf(packed, packed.length / 2));
        assertThat(typed.flow()).contains("damaged-file 1").endsWith(TEN_KEPT);
        assertThat(flow("cut.jsonl.zst", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 4}))
                .isEqualTo("read 1 cut 1\nread -1 damaged-file 1\nkept 0 train 0, validation 0, test 0");
    }

    @Test
    void datasetsOfOddSizesAreBuilt() throws IOException {
        String one = TEN.substring(0, TEN.indexOf('\n') + 1);
        assertThat(flow("one.jsonl", one)).isEqualTo("read 1 one 1\nkept 1 train 1, validation 0, test 0");
        assertThat(flow("ten.jsonl", TEN)).isEqualTo("read 10 ten 10\n" + TEN_KEPT);
        assertThat(flow("same.jsonl", one.repeat(50)))
                .isEqualTo("read 50 same 50\nexact -49\nkept 1 train 1, validation 0, test 0");
        assertThat(flow("bad.jsonl", "{\"prompt\":\"a\",\"completion\":\"\"}\n".repeat(20)))
                .isEqualTo("read 20 bad 20\ncheck -20 empty-answer 20\nkept 0 train 0, validation 0, test 0");
        assertThat(flow(
                        "emoji.jsonl",
                        "{\"prompt\":\"😀\",\"completion\":\"🎉\"}\n{\"prompt\":\"🥳\",\"completion\":\"🎊\"}"))
                .isEqualTo("read 2 emoji 2\nkept 2 train 1, validation 0, test 1");
    }

    @Test
    void labelsMayBeManyOrNumbersOrLists() throws IOException {
        assertThat(flow("many.jsonl", labelled(500, i -> "\"class " + i + "\"")))
                .startsWith("read 500 many 500\nkept 500");
        assertThat(flow("numbers.jsonl", labelled(30, i -> "" + i % 3)))
                .isEqualTo("read 30 numbers 30\nkept 30 train 21, validation 3, test 6");
        assertThat(flow("lists.jsonl", labelled(30, i -> "[\"a\",\"b" + i % 2 + "\"]")))
                .isEqualTo("read 30 lists 30\nkept 30 train 22, validation 2, test 6");
    }

    @Test
    void namesMayHoldAnything() throws IOException {
        Files.createDirectories(folder.resolve("a b/c"));
        Files.writeString(folder.resolve("a b/ünï çödé #1.jsonl"), TEN);
        Typed typed = build("a b/c/../ünï çödé #1.jsonl");
        assertThat(typed.flow()).isEqualTo("read 10 ünï çödé #1 10\n" + TEN_KEPT);
        assertThat(typed.ledger().get(0)).contains("\"file\":\"ünï çödé #1.jsonl\"");
    }

    @Test
    void aLineOfAHundredMegabytesIsRejectedInASmallHeap() throws Exception {
        Path file = folder.resolve("huge.jsonl");
        byte[] chunk = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) {
                out.write(chunk);
            }
            out.write(("\n" + TEN).getBytes(StandardCharsets.UTF_8));
        }
        Path printed = folder.resolve("printed");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tilth.class.getName(),
                        "build",
                        file.toString(),
                        "--threads",
                        "2",
                        "--out",
                        folder + "/out")
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(child.waitFor()).as(Files.readString(printed)).isZero();
        assertThat(new Typed(0, Files.readString(printed), "").flow())
                .isEqualTo("read 11 huge 11\nread -1 row-too-long 1\n" + TEN_KEPT);
    }

    @Test
    void rowsOfAMegabyteOfRepetitionTakeLinearTime() throws IOException {
        for (String pattern :
                List.of("a", "ab ", "aaa@", "1 ", "-", "(((", "é", "+4917012345 ", "AKIA", "://", "字", "``` ")) {
            String row = "{\"prompt\":\"What is this?\",\"completion\":\""
                    + pattern.repeat(1_000_000 / pattern.length()) + "\"}\n";
            long start = System.nanoTime();
            assertThat(flow("long.jsonl", row)).startsWith("read 1 long 1\n");
            assertThat(System.nanoTime() - start).as(pattern).isLessThan(20_000_000_000L);
        }
    }

    private static String labelled(int rows, java.util.function.IntFunction<String> label) {
        return IntStream.range(0, rows)
                .mapToObj(i ->
                        "{\"text\":\"text about thing " + i + " of " + i * 7 + "\",\"label\":" + label.apply(i) + "}\n")
                .collect(Collectors.joining());
    }

    /** Ten good rows and this one, which is rejected for the reason. */
    private void rejects(String line, String reason, String evidence) throws IOException {
        Typed typed = buildOf("rows.jsonl", (TEN + line + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(typed.flow()).startsWith("read 11 rows 11\n").endsWith(TEN_KEPT);
        assertThat(typed.ledger().get(10)).contains("\"reason\":\"" + reason + "\",\"evidence\":\"" + evidence + "\"");
    }

    private void fails(String message, String name) {
        Typed typed = build(name);
        assertThat(typed.err().replace("tilth: read\n", "")).isEqualTo(message + "\n");
        assertThat(typed.code()).isEqualTo(2);
    }

    private String flow(String name, String content) throws IOException {
        return flow(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String flow(String name, byte[] content) throws IOException {
        return buildOf(name, content).flow();
    }

    private Typed buildOf(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        Typed typed = build(name);
        assertThat(typed.err()).isEqualTo("tilth: read\ntilth: decide\ntilth: write\ntilth: report\n");
        assertThat(typed.code()).isZero();
        return typed;
    }

    private Typed build(String name) {
        return Typed.run("build", folder + "/" + name, "--out", folder + "/out");
    }
}
