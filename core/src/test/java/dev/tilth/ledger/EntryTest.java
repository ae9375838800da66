package dev.tilth.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.example.Edit;
import dev.tilth.example.Finding;
import dev.tilth.example.Origin;
import dev.tilth.example.Rejection;
import dev.tilth.example.Severity;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final Entry DUPLICATE = new Entry(
            "0a1b",
            new Origin("tickets", "data/tickets.csv", 812, 1640),
            Fate.REJECTED,
            Optional.of(new Rejection("duplicate", "near", "0.913 to data/tickets.csv#17")),
            new Entry.Place(
                    "", 4, 17, 3, Optional.of(new Entry.Duplicate("near", "ffee", "data/tickets.csv#17", 0.9125))),
            List.of("refund"),
            List.of(new Edit("email", "messages[0]", 2)),
            List.of(new Finding("refusal", Severity.WARN, "messages[1]", "starts with \"I cannot\"")),
            Optional.of(new Entry.Tokens(12, 30, 42)));

    @Test
    void isReadBackAsItWasWritten() throws NotJson {
        assertThat(readBack(DUPLICATE)).isEqualTo(DUPLICATE);
    }

    @Test
    void aKeptRowWithNothingToSayIsReadBack() throws NotJson {
        Entry kept = new Entry(
                "0a",
                new Origin("a", "a.jsonl", 1, 1),
                Fate.KEPT,
                Optional.empty(),
                new Entry.Place("train", 0, 1, 0, Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());

        assertThat(readBack(kept)).isEqualTo(kept);
    }

    @Test
    void hasEveryKeyOnEveryLine() throws NotJson {
        Json.Obj line = (Json.Obj) JsonReader.read(text(DUPLICATE));

        assertThat(line.keys())
                .containsExactly(
                        "id",
                        "source",
                        "file",
                        "row",
                        "line",
                        "fate",
                        "step",
                        "reason",
                        "evidence",
                        "split",
                        "group",
                        "unit",
                        "cluster",
                        "kind",
                        "duplicate_of",
                        "duplicate_at",
                        "similarity",
                        "labels",
                        "edits",
                        "findings",
                        "tokens");
    }

    @Test
    void refusesWhatIsNoLedgerLine() {
        assertThatThrownBy(() -> Entry.of(Json.Obj.EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a ledger line has id and fate, this one has []");
    }

    private static Entry readBack(Entry entry) throws NotJson {
        return Entry.of((Json.Obj) JsonReader.read(text(entry)));
    }

    private static String text(Entry entry) {
        StringBuilder out = new StringBuilder();
        entry.write(out);
        return out.toString();
    }
}
