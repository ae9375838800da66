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
}
