package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.report.DuplicateRisk;
import dev.tilth.report.DuplicateRisk.Alarm;
import dev.tilth.report.DuplicateRisk.Band;
import dev.tilth.report.Duplicates;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of the danger in what was removed. */
class DuplicateRiskTest {
    @TempDir
    private Path folder;

    @Test
    void goodDataRaisesNoAlarm() {
        assertThat(risk(plain(60)).alarms()).isEmpty();
    }

    @Test
    void tenRowsRaiseNoAlarmWhateverTheyAre() {
        assertThat(risk(rows(10, i -> "Which lamp stands on the hill of the mill today?"))
                        .alarms())
                .isEmpty();
    }

    @Test
    void aSourceThatLosesAFifthIsNamedWithTheOneItRepeats() {
        SmallDesk desk = new SmallDesk(folder);
        desk.write("tilth.yaml", "name: two\nsources:\n  - {name: a, path: a.jsonl}\n  - {name: b, path: b.jsonl}\n");
        desk.write("a.jsonl", plain(60));
        desk.write("b.jsonl", plain(30) + others());
        Alarm alarm = only(desk.built().report().duplicates().risk());
        assertThat(alarm.rule()).isEqualTo("source_duplicates");
        assertThat(alarm.subject()).isEqualTo("b");
        assertThat(alarm.evidence()).isEqualTo("30 of 120 rows (25 %) repeat another row: exact 30; of source a 30");
    }

    @Test
    void aTemplateThatMakesALargeClusterIsNamed() {
        String template = IntStream.range(0, 24)
                .mapToObj(i -> SmallDesk.row("t" + i, "The same letter was sent to all of us on that day", "Thanks!"))
                .collect(Collectors.joining());
        Alarm alarm = only(risk(plain(60) + others() + template));
        assertThat(alarm.rule()).isEqualTo("large_cluster");
        assertThat(alarm.subject()).isEqualTo("letters.jsonl#151");
        assertThat(alarm.evidence()).isEqualTo("24 rows (13.8 % of 174) are one cluster: exact 23");
    }

    @Test
    void shortRowsThatCollapseAreSeen() {
        String brief = IntStream.range(0, 60)
                .mapToObj(i -> SmallDesk.row("s" + i, "Call " + "abcdefgh".charAt(i % 8) + " lamp", "Yes"))
                .collect(Collectors.joining());
        Alarm alarm = risk(plain(60) + others() + brief).alarms().stream()
                .filter(each -> each.rule().equals("short_rows"))
                .findFirst()
                .orElseThrow();
        assertThat(alarm.evidence()).isEqualTo("52 of 60 (86.7 %) repeat another row, of longer ones 0 of 150 (0 %)");
    }

    @Test
    void removedPairsAreCountedAndShownByBand() {
        DuplicateRisk risk = risk(plain(40)
                + SmallDesk.row("n", SmallDesk.question(0).replace("Which", "What"), SmallDesk.answer(0))
                + SmallDesk.row("f", SmallDesk.question(1).toUpperCase(java.util.Locale.ROOT), SmallDesk.answer(1)));
        assertThat(risk.bands().stream().filter(band -> band.pairs() > 0).map(band -> band.name() + " " + band.pairs()))
                .containsExactly("near 0.9 to 0.95 1", "format 1");
        Band near = risk.bands().get(2);
        List<Duplicates.Pair> shown = near.examples();
        assertThat(shown.get(0).similarity()).isBetween(near.from(), near.to());
        assertThat(shown.get(0).other().text().stream()
                        .filter(Duplicates.Piece::differs)
                        .map(Duplicates.Piece::text))
                .containsExactly("What ");
    }

    private DuplicateRisk risk(String letters) {
        SmallDesk desk = new SmallDesk(folder);
        desk.write("tilth.yaml", SmallDesk.RECIPE);
        desk.write("letters.jsonl", letters);
        return desk.built().report().duplicates().risk();
    }

    private static Alarm only(DuplicateRisk risk) {
        assertThat(risk.alarms()).hasSize(1);
        return risk.alarms().get(0);
    }

    private static String plain(int rows) {
        return SmallDesk.letters(IntStream.range(0, rows));
    }

    /** Ninety more rows that are alike in nothing. */
    private static String others() {
        java.util.Random random = new java.util.Random(3);
        return rows(90, i -> random.ints(24, 'a', 'z' + 1)
                .mapToObj(c -> "" + (char) c + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)))
                .collect(Collectors.joining(" ")));
    }

    private static String rows(int rows, java.util.function.IntFunction<String> prompt) {
        return IntStream.range(0, rows)
                .mapToObj(i -> SmallDesk.row("r" + i, prompt.apply(i), "We do what we can for you at the desk."))
                .collect(Collectors.joining());
    }
}
