package dev.tilth.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Conversations;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Preference;
import dev.tilth.example.RandomExamples;
import dev.tilth.example.Role;
import dev.tilth.example.Tagging;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From any shape to any other and back: what both hold without loss comes through as it was. */
class ShapePairsTest {
    private static final Message CALL =
            Message.calling("", List.of(new ToolCall("", "add", "{\"b\":1.00,\"a\":1e400}")));
    private static final Message BAD = Message.assistant("bad");
    private static final Message GOOD = Message.assistant("good");

    private static final List<Example> EXAMPLES = examples();

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>(List.of(
                Example.chat(Message.user("a"), GOOD),
                Example.chat(Message.user("User: a"), GOOD),
                Example.chat(Message.user("a")),
                Example.chat(),
                Example.chat(Message.system(""), Message.user("a"), GOOD),
                Example.chat(Message.user("a"), Message.system("late"), GOOD),
                Example.chat(Message.user("a"), CALL, Message.result("", "add", "{\"sum\":2.50}"), GOOD)
                        .withTools(List.of(new Tool("add", "{\"name\":\"add\",\"strict\":true}"))),
                Example.chat(Message.user("a"), CALL, Message.result("", "add", "2"), GOOD)
                        .withTools(List.of(new Tool("add", "{\"name\":\"add\",\"parameters\":{\"type\":\"object\"}}"))),
                Example.chat(Message.user("a"), Message.calling("Let me see.", CALL.calls()), GOOD),
                Example.chat(Message.user("a"), Message.calling("", List.of(new ToolCall("x", "f", "{"))), GOOD)
                        .withTools(List.of(new Tool("", "no JSON"))),
                Example.chat(Message.user("a"), Message.result("", "", "orphan"), GOOD),
                Example.preferring(List.of(Message.user("a")), List.of(GOOD), List.of(BAD)),
                Example.preferring(
                        List.of(Message.system("s"), Message.user("a"), GOOD, Message.user("b")),
                        List.of(GOOD),
                        List.of(BAD)),
                Example.preferring(List.of(Message.user("a")), List.of(CALL, GOOD), List.of(GOOD, BAD)),
                Example.chat(Message.of(Role.TEXT, "a"), Message.of(Role.TEXT, "b"), Message.of(Role.TEXT, "c"))));
        Tagging loose = new Tagging(
                List.of(new Tagging.Span(0, 2, "PER")), List.of(new Tagging.Token(0, 1), new Tagging.Token(1, 3)));
        examples.add(Example.chat(Message.user("Ann")).withTagging(loose));
        Preference pair = new Preference(List.of(GOOD), List.of(BAD));
        examples.add(Example.chat(Message.user("a")).withPreference(pair).withLabels(List.of("x")));
        for (int seed = 0; seed < 400; seed++) {
            examples.add(Conversations.any(new Random(seed)));
        }
        for (int seed = 0; seed < 100; seed++) {
            examples.add(RandomExamples.any(new Random(seed)));
        }
        return List.copyOf(examples);
    }

    @Test
    void theExamplesHaveEveryFeature() {
        Set<Feature> missing = EnumSet.allOf(Feature.class);
        missing.removeIf(feature -> EXAMPLES.stream().anyMatch(feature::isIn));
        assertThat(missing).isEmpty();
    }

    @Test
    void whatTwoShapesHoldWithoutLossComesThroughBoth() {
        Set<Shape> met = new HashSet<>();
        for (Example example : EXAMPLES) {
            List<Shape> holding =
                    Shapes.ALL.stream().filter(shape -> holds(shape, example)).toList();
            for (Shape first : holding) {
                Example through = through(first, example);
                for (Shape second : holding) {
                    assertThat(same(through(second, through)))
                            .as("%s to %s: %s", first.name(), second.name(), example)
                            .isEqualTo(same(example));
                    if (first != second) {
                        met.add(second);
                    }
                }
            }
        }
        assertThat(met)
                .containsAll(Shapes.ALL.stream()
                        .filter(shape -> !ALONE.contains(shape))
                        .toList());
    }

    /** What no other shape holds without loss. */
    private static final Set<Shape> ALONE =
            Set.of(Shapes.OPENAI_REINFORCEMENT, Shapes.STEPWISE, Shapes.SENTENCE_PAIR, Shapes.LABELLED, Shapes.TEXT);

    private static boolean holds(Shape shape, Example example) {
        return shape.write(example) instanceof Written.Row row && row.lost().isEmpty();
    }

    private static Example through(Shape shape, Example example) {
        Json.Obj row = ((Written.Row) shape.write(example)).row();
        return Wire.read(RowReader.of(shape), (Json.Obj) Wire.json(row.write()));
    }

    /** White space in tool arguments is not kept by shapes that hold an object. */
    private static Example same(Example example) {
        return Wire.carried(example, Set.of());
    }
}
