package dev.tilth.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void aTableOfTicketsGetsAMapOfItsColumns() {
        assertThat(Shapes.suggest(tickets("subject", "body", "agent_reply")).columns())
                .isEqualTo(Map.of(
                        "prompt", List.of("subject", "body"),
                        "completion", List.of("agent_reply"),
                        "label", List.of("category"),
                        "group", List.of("customerId"),
                        "collected", List.of("closed_at")));
    }

    @Test
    void whereTheShapeIsKnownOnlyFactsAreSuggested() {
        assertThat(Shapes.suggest(tickets("topic_line", "question", "answer")).columns())
                .isEqualTo(Map.of("group", List.of("customerId"), "collected", List.of("closed_at")));
    }

    @Test
    void textsWithoutAnAnswerAreTextsWithAClass() {
        assertThat(Shapes.suggest(tickets("x", "body", "y")).columns())
                .isEqualTo(Map.of(
                        "text", List.of("body"),
                        "label", List.of("category"),
                        "group", List.of("customerId"),
                        "collected", List.of("closed_at")));
    }

    @Test
    void aColumnIsDescribedByItsTypesAndValues() {
        List<Json.Obj> rows = List.of(Wire.row("{'a':'x','b':{'c':1}}"), Wire.row("{'a':null,'b':{'c':1}}"));
        assertThat(Column.of(rows))
                .containsExactly(
                        new Column("a", 1, Map.of("text", 1), 1, 0, 1),
                        new Column("b", 2, Map.of("object", 2), 1, 0, 0),
                        new Column("b.c", 2, Map.of("number", 2), 1, 0, 1));
    }

    private static List<Json.Obj> tickets(String title, String body, String reply) {
        List<Json.Obj> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(Wire.row("{'ticket_id':'T" + i + "','customerId':" + i / 2 + ",'" + title + "':'Late " + i + "','"
                    + body + "':'Where is it, " + i + "?','" + reply + "':'Soon, " + i
                    + ".','category':'" + (i % 3 == 0 ? "delivery" : "refund") + "','closed_at':'2026-01-0"
                    + (1 + i % 9)
                    + "T10:00:00Z'}"));
        }
        return rows;
    }
}
