package dev.tilth.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.build.SmallDesk;
import dev.tilth.contamination.ContaminationOptions;
import dev.tilth.fault.Fault;
import dev.tilth.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContaminationCheckTest {
    @TempDir
    Path folder;

    private SmallDesk desk;

    @BeforeEach
    void letters() {
        desk = SmallDesk.in(folder, 40);
        desk.write("exam.csv", "question,answer\n" + SmallDesk.question(3) + ",a\n" + SmallDesk.question(50) + ",b\n");
    }

    @Test
    void namesTheItemTheRowAndTheCommonWords() throws IOException {
        CheckedFiles checked = check(1);

        assertThat(checked.rows()).isEqualTo(40);
        assertThat(checked.files().get(0).seen()).isEqualTo(1);
        assertThat(checked.found())
                .containsExactly(new CheckedFiles.Found(
                        "exam.csv#1",
                        "letters.jsonl#4",
                        4,
                        "seen",
                        "exact",
                        1,
                        13,
                        1,
                        SmallDesk.question(3).replace("?", "")));
    }

    @Test
    void theNumberOfThreadsCannotBeSeen() throws IOException {
        desk.write("letters.jsonl", SmallDesk.letters(IntStream.range(0, 60)).repeat(50));

        assertThat(check(3).toJson().write()).isEqualTo(check(1).toJson().write());
    }

    @Test
    void rowsOfNoKnownShapeAreComparedByAllTheirTexts() throws IOException {
        desk.write(
                "letters.jsonl", "{\"haiku\":\"An old pond\",\"note\":\"" + SmallDesk.question(50) + "\"}\nnot json\n");
        CheckedFiles checked = check(1);

        assertThat(checked.unreadable()).isEqualTo(1);
        assertThat(checked.found()).extracting(CheckedFiles.Found::item).containsExactly("exam.csv#2");
    }

    @Test
    void privateValuesAreNotShown() throws IOException {
        desk.write("exam.csv", "question,answer\n" + SmallDesk.question(3) + " jo.doe@example.org,a\n");
        desk.write("letters.jsonl", SmallDesk.row("c", SmallDesk.question(3) + " jo.doe@example.org", "Yes."));

        assertThat(check(1).toJson().write()).contains("exact").doesNotContain("doe@");
    }

    @Test
    void itemsWithoutAnyTextAreAFault() {
        desk.write("exam.csv", "n,m\n-,-\n");

        assertThatThrownBy(() -> check(1))
                .isInstanceOf(Fault.class)
                .hasMessage("exam.csv: no row has any text. Name files that hold questions.");
    }

    private CheckedFiles check(int threads) throws IOException {
        SourceOptions rows =
                SourceOptions.DEFAULTS.withPath(List.of("letters.jsonl")).withName("letters");
        return ContaminationCheck.of(
                        List.of(rows), folder, ContaminationOptions.DEFAULTS.withAgainst(List.of("exam.csv")), folder)
                .threads(threads)
                .run();
    }
}
