package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import dev.tilth.ledger.RowName;
import dev.tilth.ledger.Story;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row that came in has a story. */
class ExplanationTest {
    @TempDir
    Path folder;

    @Test
    void everyRowOfASmallDeskIsExplained() {
        SmallDesk desk = SmallDesk.in(folder, 0);
        desk.write(
                "letters.jsonl",
                SmallDesk.letters(IntStream.range(0, 15)) + "{\"prompt\": \"cut\n[1]\n{\"prompt\":1}\n"
                        + SmallDesk.letter(3) + SmallDesk.row("a", "Is it open?", ""));
        WrittenVersion version = desk.build();

        for (int row = 1; row <= 20; row++) {
            List<String> story = story(version, "letters.jsonl#" + row);
            assertThat(story.get(0))
                    .matches("letters\\.jsonl#" + row + " \\(source letters, line " + row
                            + "\\) was (kept in (train|validation|test)|rejected)\\.");
            assertThat(story).anyMatch(line -> line.startsWith("  id        "));
            assertThat(story).anyMatch(line -> line.startsWith("  written   {"));
        }
        assertThat(story(version, "letters.jsonl#16").get(1))
                .isEqualTo("  because   not-json, at the step read: line 16, column 16: the text ends inside a string");
        assertThat(story(version, "letters.jsonl#17").get(1))
                .startsWith("  because   not-an-object, at the step read: ");
        assertThat(story(version, "letters.jsonl#18").get(1)).startsWith("  because   ");
        assertThat(story(version, "letters.jsonl#19"))
                .startsWith(
                        "letters.jsonl#19 (source letters, line 19) was rejected.",
                        "  because   exact, at the step duplicate: similarity 1.000 to letters.jsonl#4",
                        "  same as   letters.jsonl#4 (exact, similarity 1.000)");
        assertThat(story(version, "letters.jsonl#20").get(1))
                .isEqualTo("  because   empty-answer, at the step check: an answer without text");
    }

    /** Each kind of row, and each that could not be read. */
    @Test
    void everyKindOfRowOfTheExampleIsExplained() {
        WrittenVersion version = SupportDesk.version();
        Set<String> kinds = new HashSet<>();
        int told = 0;
        for (Map.Entry<String, Json.Obj> row : version.ledger().entrySet()) {
            Json.Obj entry = row.getValue();
            String kind = entry.text("source")
                    + entry.text("fate")
                    + entry.text("reason")
                    + entry.text("kind")
                    + WrittenVersion.objects(entry, "edits").size()
                    + WrittenVersion.objects(entry, "findings").size();
            if (entry.text("step").equals("read") || kinds.add(kind)) {
                List<String> story = story(version, row.getKey());
                assertThat(story.get(0)).startsWith(row.getKey() + " (source " + entry.text("source") + ", line ");
                assertThat(String.join("\n", story))
                        .contains(
                                entry.text("fate"), entry.text("reason"), entry.text("duplicate_at"), entry.text("id"));
                assertThat(story).anyMatch(line -> line.startsWith("  written   {"));
                told++;
            }
        }
        assertThat(told).isGreaterThan(60);
    }

    private static List<String> story(WrittenVersion version, String row) {
        return Story.of(version.folder(), RowName.of(row)).lines();
    }
}
