package dev.tilth.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Origin;
import dev.tilth.report.ContainedTexts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainedTableTest {
    @Test
    void showsWhatIsInsideWhatAndHowMuchOfIt() {
        Html html = new Html();
        ContainedTexts.Pair pair = new ContainedTexts.Pair(
                new Origin("books", "chapters.jsonl", 4, 4),
                new Origin("books", "books.jsonl", 1, 1),
                0.96,
                "It <was> a night");
        ContainedTable.write(html, new ContainedTexts(7, List.of(pair)));
        assertThat(html.toString())
                .contains("7 rows inside a longer one: all stay, on one side of the split")
                .contains("chapters.jsonl#4")
                .contains("books.jsonl#1")
                .contains("0.96")
                .contains("It &lt;was&gt; a night");
    }

    @Test
    void saysNothingOfNone() {
        Html html = new Html();
        ContainedTable.write(html, new ContainedTexts(0, List.of()));
        assertThat(html).hasToString("");
    }
}
