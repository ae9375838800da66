package dev.tilth.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.corpus.Sketcher;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairJudgeTest {
    @Test
    void otherImagesMakeAnotherTask() {
        assertThat(kind(looking("a"), looking("b"))).isEqualTo(Kind.VARIANT);
        assertThat(kind(looking("a").withLabels(List.of("cat")), looking("b").withLabels(List.of("dog"))))
                .isEqualTo(Kind.VARIANT);
        assertThat(kind(looking("a").withLabels(List.of("cat")), looking("a").withLabels(List.of("dog"))))
                .isEqualTo(Kind.CONFLICT);
    }

    private static Kind kind(Example row, Example other) {
        List<Example> rows = List.of(row, other);
        SketchColumns columns = new SketchColumns();
        Sketcher sketcher = new Sketcher();
        for (Example each : rows) {
            columns.add(sketcher.sketch(each, ExampleJson.write(each).getBytes(StandardCharsets.UTF_8)));
        }
        return new PairJudge(columns, rows::get).kind(1, 0, true);
    }

    private static Example looking(String image) {
        Part shown =
                Part.media("{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://a.example/" + image + ".png\"}}");
        return Example.chat(
                Message.user("").withParts(List.of(Part.text("What is it?"), shown)), Message.assistant("A cat."));
    }
}
