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

/** A version, a sample of its pairs, a person who judges them, and the next version. */
class DedupAuditCommandTest {
    private static final List<String> THINGS = List.of(
            ("kettle lamp carpet bicycle violin ladder blanket hammer teapot mirror basket candle pillow saddle trumpet"
                            + " bucket curtain drawer engine feather garden helmet island jacket kitchen lantern magnet")
                    .split(" "));

    @TempDir
    private Path folder;

    private String version = "";

    @BeforeEach
    void aVersionThatRemovedNearPairs() throws IOException {
        Files.writeString(folder.resolve("tilth.yaml"), "name: desk\nsources: [{path: rows.jsonl}]\n");
        Files.writeString(folder.resolve("rows.jsonl"), pairs(0, 20));
        version = build();
    }

    @Test
    void theSampleIsTheSameEachTimeAndHoldsNothingPrivate() throws IOException {
        assertThat(sample("a.csv").out())
                .isEqualTo(
                        """
                        near 0.85 to 0.9: 20 of 20 pairs
                        wrote 20 pairs to a.csv; fill in verdict, then: tilth dedup-audit --read a.csv
                        """);
        sample("b.csv");
        assertThat(folder.resolve("a.csv")).hasSameBinaryContentAs(folder.resolve("b.csv"));
        assertThat(Files.readString(folder.resolve("a.csv")))
                .contains("\"wording: \"\"The\"\" against \"\"Our\"\"\"", "[EMAIL]")
                .doesNotContain("example.com");
    }

    @Test
    void tellsHowManyWereRemovedByMistake() throws Exception {
        sample("a.csv");
        judge("a.csv", 20, 2);
        assertThat(read("a.csv").out())
                .isEqualTo(
                        """
                        pairs                   in all  judged  wrong  unsure  share of wrong
                        near 0.85 to 0.9            20      20      2       0  10 %%, all judged
                        judged: 20 of 20 removed pairs; false positives 10 %%, all judged
                        judged other than the build did:
                          %s
                          %s
                        """
                                .formatted(wrong("a.csv", 1), wrong("a.csv", 2)));
        Json.Obj judgements =
                (Json.Obj) ((Json.Obj) JsonReader.read(read("a.csv", "--json").out()))
                        .find("judgements")
                        .orElseThrow();
        assertThat(judgements.find("false_positives").orElseThrow().write())
                .isEqualTo("{\"share\":0.1,\"low\":0.1,\"high\":0.1}");
        assertThat(judgements.find("judges").orElseThrow().write()).isEqualTo("[\"Ada\"]");
    }

    @Test
    void aSmallSampleHasAnIntervalAndATooSmallOneNoRate() throws IOException {
        sample("a.csv");
        judge("a.csv", 12, 0);
        assertThat(read("a.csv").out())
                .contains("near 0.85 to 0.9            20      12      0       0  0 % (0 % to ", "CANNOT DECIDE");
        judge("a.csv", 3, 0);
        assertThat(read("a.csv").out()).contains("too few judged").doesNotContain("0 % (");
    }

    @Test
    void whoIsUnsureHasNotJudged() throws IOException {
        sample("a.csv");
        String csv =
                Files.readString(folder.resolve("a.csv")).replace(",\"\",\"\",\"\"\r\n", ",\"Unsure \",\"\",\"\"\r\n");
        Files.writeString(folder.resolve("a.csv"), csv);
        assertThat(read("a.csv").out()).contains("     20       0      0      20  too few judged", "CANNOT DECIDE");
    }

    @Test
    void theNextVersionShowsWhatWasSaidOfItsPairs() throws IOException {
        sample("a.csv");
        judge("a.csv", 20, 1);
        read("a.csv", "--store");
        assertThat(folder.resolve("audits/dedup.json")).exists();
        Typed same = Typed.run("build", folder + "/tilth.yaml", "--out", folder + "/out");
        assertThat(same.out())
                .contains("judged: 20 of 20 pairs; false positives 5 %.")
                .doesNotContain("was said of");
        assertThat(same.folder()).isNotEqualTo(Path.of(version));
        Files.writeString(folder.resolve("rows.jsonl"), pairs(1, 24));
        Typed other = Typed.run("build", folder + "/tilth.yaml", "--out", folder + "/out");
        assertThat(other.out().replaceAll("\\s+", " "))
                .contains("This was said of version " + Path.of(version).getFileName()
                        + ", which removed other pairs; 19 of the judged ones are removed here too.");
        Typed verified = Typed.run("verify", other.folder().toString());
        assertThat(verified.code()).isZero();
    }

    @Test
    void aBadCellIsNamedWithItsLineAndColumn() throws IOException {
        sample("a.csv");
        String csv = Files.readString(folder.resolve("a.csv"));
        String version12 = Path.of(version).getFileName().toString();
        // the cells of a pair hold line ends: its record starts on line 2
        fails(
                "a.csv:2 verdict: \"maybe\" is no verdict. Write duplicate, different or unsure.",
                csv,
                2,
                ",\"\",\"\",\"\"\r",
                ",\"maybe\",\"\",\"\"\r");
        fails(
                "a.csv:2 version: a sample of version 0123456789ab, not of " + version12
                        + ". Name the folder of that version, for example out/NAME/0123456789ab.",
                csv,
                0,
                version12,
                "0123456789ab");
        String name = csv.substring(csv.indexOf("\r\n") + 3, csv.indexOf("\r\n") + 19);
        Files.writeString(
                folder.resolve("a.csv"),
                csv.replace(name, "0000000000000000").replace(",\"\",\"\",\"\"\r", ",\"duplicate\",\"\",\"\"\r"));
        assertThat(read("a.csv").err())
                .isEqualTo("a.csv:2 pair: 0000000000000000 is no pair of version " + version12
                        + ". Leave the column as it was written.\n");
        Files.writeString(folder.resolve("a.csv"), csv.replace("\"verdict\"", "\"said\""));
        assertThat(read("a.csv").err())
                .isEqualTo("a.csv: no column verdict. Save the sheet with all the columns that it was written with.\n");
    }

    @Test
    void aSheetThatWasSavedWithSemicolonsIsReadToo() throws IOException {
        sample("a.csv");
        judge("a.csv", 20, 0);
        Files.writeString(
                folder.resolve("a.csv"),
                Files.readString(folder.resolve("a.csv")).replace("\",\"", "\";\""));
        assertThat(read("a.csv").out()).contains("judged: 20 of 20 removed pairs; false positives 0 %, all judged");
    }

    @Test
    void aVersionWithoutSuchPairsHasNothingToJudge() throws IOException {
        Files.writeString(folder.resolve("rows.jsonl"), row("Which hill has a mill?") + row("Where is the old lamp?"));
        version = build();
        assertThat(sample("a.csv").err())
                .endsWith(": no two of its rows look alike without being equal. There is nothing to judge.\n");
        assertThat(folder.resolve("a.csv")).doesNotExist();
    }

    @Test
    void whatADatasetKeepsIsNotShown() throws IOException {
        Files.writeString(
                folder.resolve("tilth.yaml"), "name: desk\nsources: [{path: rows.jsonl}]\nprivacy: {mode: report}\n");
        version = build();
        assertThat(Files.readString(Path.of(version, "train.jsonl"))).contains("example.com");
        assertThat(sample("a.csv").code()).isZero();
        assertThat(Files.readString(folder.resolve("a.csv")))
                .contains("[EMAIL]")
                .doesNotContain("example.com");
    }

    @Test
    void verdictsAreNotWrittenOver() throws IOException {
        sample("a.csv");
        Typed typed = sample("a.csv");
        assertThat(typed.err())
                .isEqualTo(
                        "a.csv: there is a file already, and it may hold verdicts. Name another with --out, or replace it"
                                + " with --force.\n");
    }

    private void fails(String message, String csv, int row, String from, String to) throws IOException {
        String[] lines = csv.split("\n", -1);
        lines[1 + row] = lines[1 + row].replace(from, to);
        Files.writeString(folder.resolve("a.csv"), String.join("\n", lines));
        assertThat(read("a.csv").err()).isEqualTo(message + "\n");
    }

    private String build() {
        return Typed.run("build", folder + "/tilth.yaml", "--out", folder + "/out")
                .folder()
                .toString();
    }

    private Typed sample(String name) {
        return plain(Typed.run("dedup-audit", version, "--out", folder + "/" + name));
    }

    private Typed read(String name, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("dedup-audit", version, "--read", folder + "/" + name));
        all.addAll(List.of(more));
        return plain(Typed.run(all.toArray(String[]::new)));
    }

    private Typed plain(Typed typed) {
        return new Typed(
                typed.code(), typed.out().replace(folder + "/", ""), typed.err().replace(folder + "/", ""));
    }

    /** Fills in the first rows: some of them different, the others duplicates. */
    private void judge(String name, int rows, int different) throws IOException {
        String[] lines = Files.readString(folder.resolve(name)).split("\r\n");
        for (int i = 1; i < lines.length; i++) {
            String start = lines[i].replaceAll(",\"[a-z]*\",\"[A-Za-z]*\",\"\"$", "");
            String verdict = i > rows ? "\"\",\"\"" : (i <= different ? "\"different\"" : "\"duplicate\"") + ",\"Ada\"";
            lines[i] = start + "," + verdict + ",\"\"";
        }
        Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n");
    }

    private String wrong(String name, int row) throws IOException {
        List<String> lines = List.of(Files.readString(folder.resolve(name)).split("\r\n", -1));
        List<String> cells = List.of(lines.get(row).split("\",\"", -1));
        return cells.get(5) + " and " + cells.get(4) + ", near 0.85 to 0.9, similarity "
                + new java.math.BigDecimal(cells.get(3)).setScale(3, java.math.RoundingMode.HALF_EVEN);
    }

    /** Letters of which each is there twice, with one other word. */
    private static String pairs(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> {
                    String end = " " + THINGS.get(i) + " came without its " + THINGS.get((i + 5) % 27) + " and with a "
                            + THINGS.get((i + 11) % 27) + " that is broken. Write to jo@example.com.";
                    return row("The" + end) + row("Our" + end);
                })
                .collect(Collectors.joining());
    }

    private static String row(String prompt) {
        return "{\"prompt\":\"" + prompt + "\",\"completion\":\"We are sorry.\"}\n";
    }
}
