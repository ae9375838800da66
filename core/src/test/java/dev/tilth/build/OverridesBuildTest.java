package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.ledger.RowName;
import dev.tilth.ledger.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person has the last word on a row, and the row's story says who spoke. */
class OverridesBuildTest {
    @TempDir
    Path folder;

    private SmallDesk desk;

    @BeforeEach
    void twelveLettersAnEmptyAnswerAndANearDuplicate() {
        desk = SmallDesk.in(folder, 12);
        String first = SmallDesk.answer(0) + " " + SmallDesk.answer(5) + " " + SmallDesk.answer(9);
        desk.write(
                "letters.jsonl",
                SmallDesk.letters(IntStream.range(0, 12))
                        + SmallDesk.row("d1", "Where is my parcel?", "")
                        + SmallDesk.row("d2", SmallDesk.question(20), first)
                        + SmallDesk.row("d3", SmallDesk.question(20), first.replaceFirst("Put the", "Put")));
    }

    @Test
    void withoutOneTheRulesDecide() {
        WrittenVersion version = desk.build();

        assertThat(story(version, 13)).contains("letters.jsonl#13 (source letters, line 13) was rejected.");
        assertThat(version.ledger()
                        .getOrDefault("letters.jsonl#13", Json.Obj.EMPTY)
                        .text("reason"))
                .isEqualTo("empty-answer");
        assertThat(version.ledger()
                        .getOrDefault("letters.jsonl#15", Json.Obj.EMPTY)
                        .text("kind"))
                .isEqualTo("near");
    }

    @Test
    void aDroppedRowLeavesAndItsStorySaysWhoAndWhy() {
        WrittenVersion version =
                override("{'row':'letters.jsonl#3','action':'drop','who':'legal','why':'consent withdrawn'}");

        assertThat(story(version, 3))
                .startsWith(
                        "letters.jsonl#3 (source letters, line 3) was rejected.",
                        "  because   dropped, at the step override: legal: consent withdrawn");
    }

    @Test
    void aKeptRowStaysWhateverTheChecksSayAndTheyAreStillShown() {
        WrittenVersion version =
                override("{'row':'letters.jsonl#13','action':'keep','who':'ana','why':'silence is the answer'}");

        Json.Obj entry = version.ledger().getOrDefault("letters.jsonl#13", Json.Obj.EMPTY);
        assertThat(entry.text("fate")).isEqualTo("kept");
        assertThat(story(version, 13)).anyMatch(line -> line.startsWith("  found     empty-answer (reject) in "));
        assertThat(story(version, 13)).anyMatch(line -> line.contains("ana: silence is the answer"));
    }

    @Test
    void aNearDuplicateThatIsKeptStaysForTheOther() {
        WrittenVersion version = override("{'row':'letters.jsonl#15','action':'keep','who':'ana','why':'better said'}");

        assertThat(version.ledger()
                        .getOrDefault("letters.jsonl#15", Json.Obj.EMPTY)
                        .text("fate"))
                .isEqualTo("kept");
        assertThat(version.ledger()
                        .getOrDefault("letters.jsonl#14", Json.Obj.EMPTY)
                        .text("duplicate_at"))
                .isEqualTo("letters.jsonl#15");
    }

    @Test
    void twoNearDuplicatesThatAreKeptStayInOneUnit() {
        WrittenVersion version = override("{'row':'letters.jsonl#14','action':'keep','who':'ana','why':'asked'}\n"
                + "{'row':'letters.jsonl#15','action':'keep','who':'ana','why':'asked'}");

        Json.Obj one = version.ledger().getOrDefault("letters.jsonl#14", Json.Obj.EMPTY);
        Json.Obj other = version.ledger().getOrDefault("letters.jsonl#15", Json.Obj.EMPTY);
        assertThat(List.of(one.text("fate"), other.text("fate"))).containsOnly("kept");
        assertThat(one.find("unit")).isEqualTo(other.find("unit"));
        assertThat(one.text("split")).isEqualTo(other.text("split"));
    }

    @Test
    void aCorrectedRowIsTreatedAsAnyOther() {
        WrittenVersion version = override(
                "{'row':'letters.jsonl#13','action':'correct','who':'ana','why':'the answer got lost','example':"
                        + "{'messages':[{'role':'user','content':'Where is my parcel?'},"
                        + "{'role':'assistant','content':'With your neighbour, write to ana@example.org.'}]}}");

        assertThat(SupportDesk.texts(version.kept().getOrDefault("letters.jsonl#13", Json.Obj.EMPTY)))
                .containsExactly("Where is my parcel?", "With your neighbour, write to [EMAIL].");
        assertThat(story(version, 13)).contains("  changed   corrected in the row", "  changed   email in messages[1]");
        assertThat(story(version, 13)).anyMatch(line -> line.contains("ana: the answer got lost"));
    }

    @Test
    void aRowThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> override("{'row':'letters.jsonl#99','action':'drop','who':'ana','why':'gone'}"))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "overrides.jsonl: letters.jsonl#99 is no row that was read. Name the file as the ledger does,"
                                + " and its row from 1.");
    }

    @Test
    void aRowThatCouldNotBeReadCannotBeKept() {
        desk.write("letters.jsonl", SmallDesk.letters(IntStream.range(0, 12)) + "{\"prompt\": \"cut\n");

        assertThatThrownBy(() -> override("{'row':'letters.jsonl#13','action':'keep','who':'ana','why':'it is fine'}"))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "overrides.jsonl:1: letters.jsonl#13 could not be read (not-json), so it cannot be kept. Mend"
                                + " the row in its file, or drop it.");
    }

    private WrittenVersion override(String line) {
        desk.write("overrides.jsonl", line.replace('\'', '"') + "\n");
        return desk.build();
    }

    private static List<String> story(WrittenVersion version, int row) {
        return Story.of(version.folder(), new RowName("letters.jsonl", row)).lines();
    }
}
