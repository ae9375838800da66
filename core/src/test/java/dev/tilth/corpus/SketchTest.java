package dev.tilth.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tagging;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.sketch.MinHash;
import dev.tilth.text.Lexemes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SketchTest {
    private final Sketcher sketcher = new Sketcher();

    @Test
    void otherSpansOfTheSameWordsAreAnotherAnswerToTheSameQuestion() {
        Sketch first = sketch(tagged("Paris met Paris", 0, 5));
        Sketch second = sketch(tagged("Paris met Paris", 10, 15));
        assertThat(second.prompt()).isEqualTo(first.prompt());
        assertThat(second.question()).isEqualTo(first.question());
        assertThat(second.answer()).isNotEqualTo(first.answer());
        assertThat(second.critical()).isNotEqualTo(first.critical());
        assertThat(sketch(tagged("paris  met Paris", 0, 5)).critical()).isEqualTo(first.critical());
    }

    @Test
    void anotherScoreStepOrReferenceIsAnotherAnswer() {
        Example pair = Example.chat(Message.of(Role.TEXT, "a cat"), Message.of(Role.TEXT, "a dog"));
        assertThat(sketch(pair.withScore("0.5")).answer())
                .isNotEqualTo(sketch(pair.withScore("0.6")).answer());
        assertThat(sketch(pair.withScore("0.5")).answer())
                .isEqualTo(sketch(pair.withScore("0.50")).answer());
        Example step = Example.chat(Message.user("a cat"), Message.assistant("a dog"));
        Sketch right = sketch(step.withSteps(List.of(true)));
        Sketch wrong = sketch(step.withSteps(List.of(false)));
        assertThat(wrong.answer()).isNotEqualTo(right.answer());
        assertThat(wrong.question()).isEqualTo(right.question());
        Example graded = Example.chat(Message.user("a cat"));
        assertThat(sketch(graded.withReference("{\"a\":1}")).answer())
                .isNotEqualTo(sketch(graded.withReference("{\"a\":2}")).answer());
    }

    private static Example tagged(String text, int start, int end) {
        return Example.chat(Message.user(text))
                .withTagging(new Tagging(List.of(new Tagging.Span(start, end, "PER")), List.of()));
    }

    @Test
    void comparesWhatUserAndAssistantSayWithTheCallsOfTools() {
        Example example = Example.chat(
                Message.system("be brief"),
                Message.user("Weather in Rome?"),
                Message.calling("One moment.", List.of(new ToolCall("7", "get_weather", "{\"city\":\"Rome\"}"))),
                Message.result("7", "get_weather", "sunny"),
                Message.assistant("It is fine."));
        Lexemes lexemes = new Lexemes();
        SimilarityText text = SimilarityText.of(example, lexemes);
        assertThat(text.prompt()).isEqualTo(8);
        assertThat(text.chosen()).isEqualTo(11);
        assertThat(text.whole()).isEqualTo(11);
        assertThat(lexemes.words().count()).isEqualTo(11);
    }

    @Test
    void comparesBothAnswersOfAPreference() {
        SimilarityText text = SimilarityText.of(
                Example.preferring(
                        List.of(Message.user("tell a joke")),
                        List.of(Message.assistant("a good one")),
                        List.of(Message.assistant("dull"))),
                new Lexemes());
        assertThat(text.prompt()).isEqualTo(3);
        assertThat(text.chosen()).isEqualTo(6);
        assertThat(text.whole()).isEqualTo(7);
    }

    @Test
    void theFormDoesNotSeeCaseSpaceAndPunctuation() {
        Sketch one = sketch(Message.user("Hello, World"), Message.assistant("Hi!"));
        Sketch other = sketch(Message.user("hello  world"), Message.assistant("hi"));
        assertThat(one.form()).isEqualTo(other.form());
        assertThat(one.prompt()).isEqualTo(other.prompt());
        assertThat(one.answer()).isEqualTo(other.answer());
        assertThat(one.signature()).isEqualTo(other.signature());
        assertThat(one.content()).isNotEqualTo(other.content());
    }

    @Test
    void theFormSeesWhereThePromptEnds() {
        assertThat(sketch(Message.user("a b"), Message.assistant("c")).form())
                .isNotEqualTo(
                        sketch(Message.user("a"), Message.assistant("b c")).form());
    }

    @Test
    void instructionsAndToolsBelongToTheQuestionOnly() {
        Example plain = Example.chat(Message.user("hello"), Message.assistant("hi"));
        Example instructed = Example.chat(Message.system("be kind"), Message.user("hello"), Message.assistant("hi"));
        Sketch one = sketch(plain);
        for (Example other : List.of(instructed, plain.withTools(List.of(new Tool("f", "{\"name\":\"f\"}"))))) {
            Sketch sketch = sketch(other);
            assertThat(sketch.question()).isNotEqualTo(one.question());
            assertThat(sketch.form()).isEqualTo(one.form());
            assertThat(sketch.prompt()).isEqualTo(one.prompt());
            assertThat(sketch.critical()).isEqualTo(one.critical());
        }
    }

    @Test
    void aTextWithoutPromptAsksNothing() {
        assertThat(sketch(Message.user(" "), Message.assistant("hi")).prompt()).isZero();
        assertThat(sketch(Message.user("😀"), Message.assistant("hi")).prompt()).isNotZero();
    }

    @Test
    void labelsCountInAnyOrder() {
        Sketch one = sketch(Example.labelled("x", List.of("a", "b")));
        assertThat(one.labels())
                .isEqualTo(sketch(Example.labelled("x", List.of("b", "a"))).labels());
        assertThat(one.labels())
                .isNotEqualTo(sketch(Example.labelled("x", List.of("a"))).labels());
    }

    @Test
    void columnsGiveBackWhatWasAdded() {
        SketchColumns columns = new SketchColumns();
        Sketch sketch = sketch(Message.user("how many"), Message.assistant("17 of them"));
        columns.add(sketch(Message.user("first"), Message.assistant("row")));
        assertThat(columns.add(sketch)).isEqualTo(1);
        assertSame(columns, 1, sketch);
        assertThat(columns.agreeingBits(1, 1)).isEqualTo(MinHash.HASHES);
        assertThat(columns.agreeingBits(0, 1)).isBetween(30, 96);
        assertThat(SketchColumns.BYTES).isEqualTo(176);
    }

    @Test
    void partsAppendedEqualTheWhole() {
        SketchColumns whole = new SketchColumns();
        SketchColumns merged = new SketchColumns();
        for (int part = 0, row = 0; part < 5; part++) {
            SketchColumns columns = new SketchColumns();
            for (int i = 0; i < part * 1_900; i++, row++) {
                Sketch sketch = sketch(Example.labelled("row " + row, List.of()));
                whole.add(sketch);
                columns.add(sketch);
            }
            merged.append(columns);
        }
        assertThat(merged.size()).isEqualTo(whole.size()).isEqualTo(19_000);
        for (int row = 0; row < whole.size(); row++) {
            assertThat(merged.content(row)).isEqualTo(whole.content(row));
            assertThat(merged.critical(row)).isEqualTo(whole.critical(row));
            assertThat(merged.band(row, 20)).isEqualTo(whole.band(row, 20));
            assertThat(merged.shingles(row)).isEqualTo(whole.shingles(row));
        }
    }

    private static void assertSame(SketchColumns columns, int row, Sketch sketch) {
        assertThat(columns.content(row)).isEqualTo(sketch.content());
        assertThat(columns.form(row)).isEqualTo(sketch.form());
        assertThat(columns.prompt(row)).isEqualTo(sketch.prompt());
        assertThat(columns.question(row)).isEqualTo(sketch.question());
        assertThat(columns.answer(row)).isEqualTo(sketch.answer());
        assertThat(columns.labels(row)).isEqualTo(sketch.labels());
        assertThat(columns.critical(row)).isEqualTo(sketch.critical());
        assertThat(columns.shingles(row)).isEqualTo(sketch.signature().shingles());
        for (int band = 0; band < MinHash.BANDS; band++) {
            assertThat(columns.band(row, band)).isEqualTo(sketch.signature().band(band));
        }
    }

    private Sketch sketch(Message... messages) {
        return sketch(Example.chat(messages));
    }

    private Sketch sketch(Example example) {
        return sketcher.sketch(example, example.toString().getBytes(StandardCharsets.UTF_8));
    }
}
