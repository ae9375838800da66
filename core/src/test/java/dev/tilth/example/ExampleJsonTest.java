package dev.tilth.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExampleJsonTest {
    @Test
    void writesTheWholeOfAnExample() {
        Example example = new Example(
                List.of(
                        Message.system("Be \"brief\"."),
                        new Message(Role.USER, "2+2?\n", List.of(), "", "ann", true),
                        Message.calling("", List.of(new ToolCall("c1", "add", "{\"a\": 2.00}"))),
                        Message.result("c1", "add", "4"),
                        new Message(Role.ASSISTANT, "4", List.of(), "", "", false)),
                List.of(new Tool("add", "{\"name\":\"add\",\"parameters\":{}}")),
                List.of("maths"),
                Optional.empty(),
                Optional.of(true));
        assertThat(ExampleJson.write(example))
                .isEqualTo(
                        "{\"messages\":[{\"role\":\"system\",\"content\":\"Be \\\"brief\\\".\"},"
                                + "{\"role\":\"user\",\"content\":\"2+2?\\n\",\"name\":\"ann\"},"
                                + "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\","
                                + "\"function\":{\"name\":\"add\",\"arguments\":\"{\\\"a\\\": 2.00}\"}}]},"
                                + "{\"role\":\"tool\",\"content\":\"4\",\"name\":\"add\",\"tool_call_id\":\"c1\"},"
                                + "{\"role\":\"assistant\",\"content\":\"4\",\"weight\":0}],"
                                + "\"tools\":[{\"name\":\"add\",\"parameters\":{}}],\"labels\":[\"maths\"],\"desirable\":true}");
    }

    @Test
    void countsThePlacesOfSpansInCodePoints() {
        Example example = Example.chat(Message.system("x"), Message.user("\ud83d\ude00 Ann \ud83d\ude00"))
                .withTagging(new Tagging(
                        List.of(new Tagging.Span(7, 9, "FACE"), new Tagging.Span(3, 6, "PER")),
                        List.of(new Tagging.Token(3, 6), new Tagging.Token(7, 9))));
        assertThat(ExampleJson.write(example))
                .endsWith(",\"spans\":[{\"start\":2,\"end\":5,\"label\":\"PER\"},"
                        + "{\"start\":6,\"end\":7,\"label\":\"FACE\"}],\"tokens\":[[2,5],[6,7]]}");
    }

    @Test
    void writesWhatOnlySomeExamplesHave() {
        Example example = Example.chat(Message.user("a"), Message.assistant("b"))
                .withSteps(List.of(true))
                .withScore("0.50")
                .withReference("{\"n\":1.0}")
                .withParallelToolCalls(false);
        assertThat(ExampleJson.write(example))
                .endsWith("],\"score\":0.50,\"steps\":[true],\"reference\":{\"n\":1.0},\"parallel_tool_calls\":false}");
        assertThat(ExampleJson.write(Example.chat(Message.user("a")).withTagging(new Tagging(List.of(), List.of()))))
                .endsWith("],\"spans\":[]}");
    }

    @Test
    void readsBackWhatItWroteWhateverTheTexts() throws Exception {
        for (int seed = 0; seed < 2_000; seed++) {
            Example example = RandomExamples.any(new Random(seed));
            String json = ExampleJson.write(example);
            Example back = ExampleJson.read(object(json));
            assertThat(back).as("seed %d: %s", seed, json).isEqualTo(example);
            assertThat(ExampleJson.write(back)).isEqualTo(json);
        }
    }

    @Test
    void readsAnExampleWithNamedMembersBesideIt() throws Exception {
        Json.Obj line = object("{\"id\":\"x\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}");
        assertThat(ExampleJson.read(line, Set.of("id"))).isEqualTo(Example.chat(Message.user("hi")));
    }

    @Test
    void refusesWhatItCouldNotKeep() {
        refuses("{}", "messages is not there");
        refuses("{\"messages\":[],\"mesages\":[]}", "a member is none that an example has");
        refuses("{\"messages\":{}}", "messages is not a list");
        refuses("{\"messages\":[{\"role\":\"user\",\"content\":7}]}", "messages[0].content is not a text");
        refuses("{\"messages\":[{\"role\":\"boss\",\"content\":\"\"}]}", "messages[0] has no known role");
        refuses(
                "{\"messages\":[{\"role\":\"user\",\"content\":\"\",\"x\":1}]}",
                "messages[0] has a member that no message has");
        refuses("{\"messages\":[],\"chosen\":[]}", "rejected is not there");
        refuses("{\"messages\":[],\"labels\":[1]}", "labels[0] is not a text");
        String text = "{\"messages\":[{\"role\":\"user\",\"content\":\"Ann\"}]";
        refuses(text + ",\"spans\":[{\"start\":2,\"end\":4,\"label\":\"P\"}]}", "spans[0] does not lie in its text");
        refuses(text + ",\"spans\":[{\"start\":2,\"end\":1,\"label\":\"P\"}]}", "spans[0] does not lie in its text");
        refuses(text + ",\"spans\":[{\"start\":-1,\"end\":1,\"label\":\"P\"}]}", "spans[0] does not lie in its text");
        refuses(text + ",\"spans\":[{\"start\":0,\"end\":1}]}", "spans[0] is not a start, an end and a label");
        refuses(text + ",\"tokens\":[[0,1]]}", "spans is not there, though tokens is");
        refuses(text + ",\"spans\":[],\"tokens\":[[0,2],[1,3]]}", "tokens[1] begins before the one before it ends");
        refuses(text + ",\"spans\":[],\"tokens\":[[0]]}", "tokens[0] is not a start and an end");
        refuses("{\"messages\":[],\"spans\":[]}", "spans has no text that it could be about");
        refuses(text + ",\"steps\":[true]}", "steps judges more than the last turns of the assistant");
        refuses(text + ",\"score\":\"1\"}", "score is not a number");
        refuses(text + ",\"reference\":[]}", "reference is not an object");
        refuses("{\"messages\":[],\"desirable\":\"yes\"}", "desirable is neither true nor false");
    }

    private static void refuses(String json, String message) {
        assertThatThrownBy(() -> ExampleJson.read(object(json)))
                .isInstanceOf(NotAnExample.class)
                .hasMessage(message);
    }

    private static Json.Obj object(String json) throws NotJson {
        return (Json.Obj) JsonReader.read(json);
    }

    @Test
    void writesPartsWhereATextIsNotAll() throws Exception {
        Example example = Example.chat(
                Message.user("").withParts(List.of(Part.text("a"), Part.text("b"))),
                Message.user("").withParts(List.of(Part.text("c"))),
                Message.user("").withParts(List.of(Part.media("{\"type\":\"file\",\"file\":{\"n\":1.00}}"))));
        String json = "{\"messages\":[{\"role\":\"user\",\"content\":"
                + "[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":\"b\"}]},"
                + "{\"role\":\"user\",\"content\":\"c\"},"
                + "{\"role\":\"user\",\"content\":[{\"type\":\"file\",\"file\":{\"n\":1.00}}]}]}";
        assertThat(ExampleJson.write(example)).isEqualTo(json);
        assertThat(ExampleJson.read(object(json))).isEqualTo(example);
    }

    @Test
    void refusesPartsThatItWouldNotWrite() {
        String more = "messages[0].content is a list that says no more than a text, and is no text";
        parts("", more);
        parts("{\"type\":\"text\",\"text\":\"a\"}", more);
        parts("{\"type\":\"text\",\"text\":\"a\",\"x\":1}", "messages[0].content[0] is not a type and a text");
        parts("{\"file\":{}}", "messages[0].content[0] has no type");
        parts("\"a\"", "messages[0].content[0] is not an object");
    }

    private static void parts(String parts, String message) {
        refuses("{\"messages\":[{\"role\":\"user\",\"content\":[" + parts + "]}]}", message);
    }

    @Test
    void partsThatSayAnotherTextAreNoMessage() {
        assertThatThrownBy(() -> new Message(Role.USER, "a", List.of(Part.text("b")), List.of(), "", "", true))
                .hasMessage("the text of a message is not that of its parts");
    }
}
