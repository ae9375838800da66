package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import dev.tilth.report.Overlaps;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that hold benchmark items leave, the ledger names the evidence, and the report says how well it was looked for. */
class ContaminationBuildTest {
    private static final String PLANET = "Which planet of the solar system turns upon its side?";

    @TempDir
    Path folder;

    private SmallDesk desk;

    @BeforeEach
    void twentyLettersAndThreeThatHoldItemsOfTheExam() {
        desk = SmallDesk.in(folder, 20);
        desk.write(
                "letters.jsonl",
                SmallDesk.letters(IntStream.range(0, 20))
                        + SmallDesk.row("p1", "My daughter asks me this. " + PLANET + " What do I say?", "Say Uranus.")
                        + SmallDesk.row("p2", SmallDesk.question(30) + " Write to jo.doe@example.org soon.", "Yes.")
                        + SmallDesk.row("p3", "Which is the heaviest? A) lead B) gold C) iron", "Gold."));
        desk.write(
                "exam.jsonl",
                """
                {"question":"PLANET","choices":["Venus","Uranus","Mars"],"answer":1}
                {"question":"LETTER Write to jo.doe@example.org soon.","answer":"Yes."}
                {"question":"Which is the heaviest?","choices":["gold","lead","iron"],"answer":0}
                {"question":"How long is the coast of the smallest island that has a name?","answer":"Nobody knows."}
                """
                        .replace("PLANET", PLANET)
                        .replace("LETTER", SmallDesk.question(30)));
        desk.write("tilth.yaml", SmallDesk.RECIPE + "contamination: {against: exam.jsonl}\n");
    }

    @Test
    void theLedgerNamesTheEvidence() {
        assertThat(rejected(desk.build()))
                .containsExactly(
                        "letters.jsonl#21 short: holds 100 % of exam.jsonl#1, longest common run 10 words from word 6 on",
                        "letters.jsonl#22 exact: holds 100 % of exam.jsonl#2, longest common run 17 words from word 1 on",
                        "letters.jsonl#23 shuffled: holds 100 % of exam.jsonl#3, longest common run 10 words from word 1"
                                + " on");
    }

    @Test
    void anItemWithAPrivateValueIsFoundInTheRowThatLostIt() {
        assertThat(rejected(desk.build("privacy.mode=report"))).hasSize(3);
        assertThat(rejected(desk.build())).anyMatch(row -> row.startsWith("letters.jsonl#22"));
    }

    @Test
    void whatIsNotListedIsReportedAndStays() {
        Built built = desk.built("contamination.reject=[exact]");
        Overlaps overlaps = built.report().overlaps();

        assertThat(rejected(new WrittenVersion(built.folder()))).hasSize(1);
        assertThat(overlaps.hits())
                .filteredOn(hit -> !hit.rejected() && hit.item().startsWith("exam"))
                .extracting(Overlaps.Hit::evidence)
                .containsExactly("short", "shuffled");
    }

    @Test
    void theReportCountsByFileAndMeasuresItsOwnRecall() {
        Overlaps overlaps = desk.built().report().overlaps();

        assertThat(overlaps.references()).containsExactly(new Overlaps.Reference("exam.jsonl", 4, 3, 0.75, 0, 1, 3));
        assertThat(overlaps.recalls())
                .extracting(kind -> kind.kind() + " " + kind.found() + "/" + kind.planted())
                .contains("verbatim 4/4", "options shuffled 2/2", "paraphrased 0/3");
        assertThat(overlaps.hits()).extracting(Overlaps.Hit::excerpt).contains(PLANET.replace("?", ""));
    }

    @Test
    void plantedRowsAreInNoOutput() {
        WrittenVersion version = desk.build();

        assertThat(version.ledger()).hasSize(23);
        version.files()
                .forEach((name, bytes) ->
                        assertThat(WrittenVersion.text(bytes)).as(name).doesNotContain("velvet map"));
    }

    private static List<String> rejected(WrittenVersion version) {
        return version.ledger().entrySet().stream()
                .filter(row -> row.getValue().text("step").equals("contamination"))
                .map(row -> row.getKey() + " " + evidence(row.getValue()))
                .collect(Collectors.toList());
    }

    private static String evidence(Json.Obj row) {
        return row.text("evidence");
    }
}
