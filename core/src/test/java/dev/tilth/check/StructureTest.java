package dev.tilth.check;

import static dev.tilth.example.Message.assistant;
import static dev.tilth.example.Message.calling;
import static dev.tilth.example.Message.result;
import static dev.tilth.example.Message.system;
import static dev.tilth.example.Message.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Role;
import dev.tilth.example.Tagging;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final Tool WEATHER = new Tool(
            "weather",
            "{\"name\":\"weather\",\"parameters\":{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"},"
                    + "\"days\":{\"type\":\"integer\",\"minimum\":1}},\"required\":[\"city\"]}}");
    private final StructureChecks checks = new StructureChecks(CheckOptions.DEFAULTS, ServingOptions.DEFAULTS);

    @Test
    void letsGoodConversationsPass() {
        ToolCall one = new ToolCall("c1", "weather", "{\"city\":\"Oslo\",\"days\":2}");
        ToolCall two = new ToolCall("c2", "weather", "{\"city\":\"Rome\"}");
        assertThat(seen(Example.chat(user("2+2?"), assistant("4")))).isEmpty();
        assertThat(seen(Example.chat(system("s"), user("a"), assistant("b"), user("c"), assistant("d"))))
                .isEmpty();
        assertThat(seen(Example.chat(user("Hi"), user("Are you there?"), assistant("👍"))))
                .isEmpty();
        assertThat(seen(Example.chat(assistant("Welcome!"), user("Hi"), assistant("Hello"))))
                .isEmpty();
        assertThat(seen(Example.labelled("good film", List.of("positive")))).isEmpty();
        assertThat(seen(Example.chat(Message.of(Role.TEXT, "a plain text")))).isEmpty();
        assertThat(seen(tools(
                        user("Weather?"),
                        calling("", List.of(one, two)),
                        result("c2", "weather", "sun"),
                        result("c1", "weather", "rain"),
                        assistant("Rain in Oslo, sun in Rome."))))
                .isEmpty();
        assertThat(seen(tools(user("Weather?"), calling("", List.of(one))))).isEmpty();
    }

    @Test
    void anAnswerMustBeThereAndTrained() {
        assertThat(seen(Example.chat(user("Hi"))))
                .containsExactly("missing-answer reject messages[0]: the last turn is of the role user, not an answer");
        assertThat(seen(Example.chat(user("Hi"), assistant("Hello"), user("Thanks"))))
                .containsExactly("missing-answer reject messages[2]: the last turn is of the role user, not an answer");
        assertThat(seen(Example.chat(List.of()))).containsExactly("missing-answer reject : no turns");
        Message untrained = new Message(Role.ASSISTANT, "Hello", List.of(), "", "", false);
        assertThat(seen(Example.chat(user("Hi"), untrained)))
                .containsExactly("missing-answer reject : no answer is trained: each has weight 0");
    }

    @Test
    void answersAndPromptsMustHaveText() {
        assertThat(seen(Example.chat(user("Hi"), assistant(" \n"))))
                .containsExactly("empty-answer reject messages[1]: an answer without text");
        assertThat(seen(Example.chat(user(" "), assistant("Hello"))))
                .containsExactly("empty-prompt reject messages[0]: a user turn without text");
        assertThat(seen(Example.chat(system("s"), assistant("Hello"))))
                .containsExactly("empty-prompt reject : an answer without a user turn before it");
        assertThat(seen(Example.labelled("text", List.of(" "))))
                .containsExactly("empty-answer reject labels: a label without text");
        assertThat(seen(Example.chat(Message.of(Role.TEXT, " "))))
                .containsExactly("empty-answer reject messages[0]: an answer without text");
    }

    @Test
    void instructionsStandFirst() {
        assertThat(seen(Example.chat(user("a"), system("s"), assistant("b"))))
                .containsExactly("role-order reject messages[1]: a system turn after the first turn");
        assertThat(seen(Example.chat(system("s"), system("t"), user("a"), assistant("b"))))
                .containsExactly("role-order reject messages[1]: a second system turn");
    }

    @Test
    void theAnswersOfAPreferenceDiffer() {
        assertThat(seen(Example.preferring(List.of(user("q")), List.of(assistant("a")), List.of(assistant("b")))))
                .isEmpty();
        assertThat(seen(Example.preferring(List.of(user("q")), List.of(assistant("a")), List.of(assistant("a ")))))
                .containsExactly(
                        "identical-answers reject preference: the chosen and the rejected answer are the same");
        assertThat(seen(Example.preferring(List.of(user("q")), List.of(assistant("a")), List.of())))
                .containsExactly("missing-answer reject preference.rejected: no assistant turn");
    }

    @Test
    void argumentsFitTheToolTheyCall() {
        assertThat(arguments("{\"city\":"))
                .containsExactly("tool-arguments-not-json reject messages[1].tool_calls[0].arguments:"
                        + " not JSON at byte 8: the text ends inside an object");
        assertThat(arguments("[1]"))
                .containsExactly(
                        "tool-arguments-not-json reject messages[1].tool_calls[0].arguments: JSON, but not an object");
        assertThat(arguments("{\"town\":\"Oslo\"}"))
                .containsExactly("tool-arguments-schema reject messages[1].tool_calls[0].arguments:"
                        + " the arguments break \"required\" of the tool's parameters");
        assertThat(arguments("{\"city\":\"Oslo\",\"days\":\"two\"}"))
                .containsExactly("tool-arguments-schema reject messages[1].tool_calls[0].arguments:"
                        + " the arguments break \"type\" of the tool's parameters");
        assertThat(seen(tools(user("q"), calling("", List.of(new ToolCall("", "wether", "{}"))))))
                .containsExactly("unknown-tool reject messages[1].tool_calls[0]: the tool is not among the 1 declared");
    }

    @Test
    void resultsAnswerCalls() {
        ToolCall call = new ToolCall("c1", "weather", "{\"city\":\"Oslo\"}");
        assertThat(seen(tools(user("q"), result("c1", "weather", "sun"), assistant("Sun."))))
                .containsExactly("orphan-tool-result reject messages[1]: a tool result that answers no open call");
        assertThat(seen(tools(
                        user("q"), calling("", List.of(call)), result("c9", "weather", "sun"), assistant("Sun."))))
                .containsExactly(
                        "orphan-tool-result reject messages[2]: a tool result that answers no open call",
                        "missing-tool-result warn messages[1]: 1 of its calls have no result");
        assertThat(seen(tools(user("q"), calling("", List.of(call)), result("", "", "sun"), assistant("Sun."))))
                .isEmpty();
    }

    @Test
    void aBrokenToolDefinitionIsAFindingAndItsCallsPass() {
        assertThat(definition("{\"type\":\"float\"}")).isEqualTo("\"float\" is no type of JSON Schema");
        assertThat(definition("{\"$ref\":\"#\"}")).isEqualTo("a reference in the parameters leads back to itself");
        assertThat(definition(
                        "{\"allOf\":[{\"$ref\":\"#/$defs/a\"}],\"$defs\":{\"a\":{\"anyOf\":[{\"$ref\":\"#\"}]}}}"))
                .isEqualTo("a reference in the parameters leads back to itself");
        assertThat(definition("{\"properties\":{\"a\":{\"$ref\":\"http://127.0.0.1:1/x.json\"}}}"))
                .isEqualTo("a reference in the parameters leads out of them");
        assertThat(definition("{\"$ref\":\"#/$defs/none\"}")).isEqualTo("a reference in the parameters leads nowhere");
        assertThat(definition("[1]")).isEqualTo("the parameters are not an object");
        assertThat(definition("{\"properties\":[]}")).isEqualTo("\"properties\" in the parameters is not an object");
        assertThat(definition("{\"type\":\"object\",\"properties\":{\"a\":\"string\"}}"))
                .isEqualTo("a schema in the parameters is neither an object nor true or false");
        assertThat(definition(doubling(40))).isEqualTo("the parameters unfold to more than 100000 rules");
        assertThat(definition(chain(5_000)))
                .isEqualTo("the parameters are nested or referenced deeper than 200 levels");
    }

    @Test
    void schemasThatPeopleWriteAreAccepted() {
        assertThat(definition("{}")).isEmpty();
        assertThat(definition("{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\"},"
                        + "\"$ref\":{\"type\":\"string\"},\"required\":{\"type\":\"boolean\"}}}"))
                .isEmpty();
        assertThat(definition("{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"type\":\"object\","
                        + "\"properties\":{\"p\":{\"type\":\"array\",\"items\":[{\"type\":\"number\"}]}}}"))
                .isEmpty();
        assertThat(definition("{\"$schema\":\"http://127.0.0.1:1/mine\",\"$id\":\"http://127.0.0.1:1/x\",\"type\":"
                        + "\"object\"}"))
                .isEmpty();
        assertThat(definition("{\"properties\":{\"child\":{\"$ref\":\"#\"}},\"additionalProperties\":false}"))
                .isEmpty();
        assertThat(definition("{\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"^(?=x)(a+)+$\"}}}"))
                .isEmpty();
    }

    @Test
    void hostileSchemasAndArgumentsTakeBoundedTime() {
        String branching = "{\"properties\":{\"a\":{\"anyOf\":[{\"$ref\":\"#\"},{\"$ref\":\"#\"},{\"$ref\":\"#\"}]}},"
                + "\"additionalProperties\":false}";
        String deep = "{\"a\":".repeat(60) + "{\"b\":1}" + "}".repeat(60);
        assertThat(violation(branching, deep)).isEmpty();
        assertThat(violation(branching, "{\"a\":{\"b\":1}}")).isNotEmpty();
        String pattern = "{\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"^(a+)+$\"}}}";
        assertThat(violation(pattern, "{\"a\":\"" + "a".repeat(5_000) + "b\"}"))
                .isEqualTo("the arguments break \"pattern\" of the tool's parameters");
        String recursive = "{\"properties\":{\"a\":{\"$ref\":\"#\"}},\"additionalProperties\":false}";
        assertThat(violation(recursive, "{\"a\":".repeat(400) + "{}" + "}".repeat(400)))
                .isEmpty();
    }

    @Test
    void aToolOfTheSameNameTwiceIsAFinding() {
        Example example = Example.chat(user("q"), assistant("a")).withTools(List.of(WEATHER, WEATHER));
        assertThat(seen(example))
                .containsExactly("broken-tool-definition warn tools[1]: a second tool of the same name");
    }

    @Test
    void evidenceQuotesNothing() {
        ToolCall call = new ToolCall("id-jane@example.org", "jane@example.org", "{\"jane@example.org\":\"x\"}");
        Tool tool = new Tool("weather", WEATHER.definition().replace("}}}", "}},\"additionalProperties\":false}"));
        Example example = Example.chat(user("q"), calling("", List.of(call, call)), result("jane@example.org", "", "x"))
                .withTools(List.of(tool));
        assertThat(seen(example)).isNotEmpty().noneMatch(finding -> finding.contains("jane"));
    }

    @Test
    void whatIsTaughtWithoutAnAnswerNeedsNone() {
        Example text = Example.chat(user("Ann left"));
        assertThat(seen(text.withTagging(new Tagging(List.of(), List.of())))).isEmpty();
        assertThat(seen(text.withReference("{\"a\":1}"))).isEmpty();
        Example pair = Example.chat(Message.of(Role.TEXT, "a"), Message.of(Role.TEXT, "b"));
        assertThat(seen(pair)).isEmpty();
        assertThat(seen(Example.chat(user("a"), Message.of(Role.TEXT, "b")))).isNotEmpty();
        assertThat(seen(text.withTagging(new Tagging(List.of(new Tagging.Span(0, 3, " ")), List.of()))))
                .containsExactly("empty-answer reject spans: a span without a label");
    }

    private List<String> seen(Example example) {
        return checks.of(example).list().stream()
                .map(f -> f.rule() + " " + f.severity().word() + " " + f.where() + ": " + f.evidence())
                .toList();
    }

    private List<String> arguments(String arguments) {
        return seen(tools(user("q"), calling("", List.of(new ToolCall("", "weather", arguments)))));
    }

    private static Example tools(Message... turns) {
        return new Example(List.of(turns), List.of(WEATHER), List.of(), Optional.empty(), Optional.empty());
    }

    private static String definition(String parameters) {
        return ToolSchema.of("{\"name\":\"f\",\"parameters\":" + parameters + "}")
                .fault();
    }

    private static String violation(String parameters, String arguments) {
        try {
            return ToolSchema.of("{\"name\":\"f\",\"parameters\":" + parameters + "}")
                    .violation(
                            arguments,
                            dev.tilth.json.JsonReader.read(arguments),
                            "the arguments break",
                            "of the tool's parameters");
        } catch (dev.tilth.json.NotJson e) {
            throw new AssertionError(e);
        }
    }

    /** Definitions that each name the next one twice: 2^depth rules to unfold. */
    private static String doubling(int depth) {
        StringBuilder defs = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            String next = "{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}";
            defs.append("\"d")
                    .append(i)
                    .append("\":{\"allOf\":[")
                    .append(next)
                    .append(",")
                    .append(next)
                    .append("]},");
        }
        return "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + defs + "\"d" + depth + "\":{\"type\":\"string\"}}}";
    }

    private static String chain(int length) {
        StringBuilder defs = new StringBuilder();
        for (int i = 0; i < length; i++) {
            defs.append("\"d")
                    .append(i)
                    .append("\":{\"$ref\":\"#/$defs/d")
                    .append(i + 1)
                    .append("\"},");
        }
        return "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + defs + "\"d" + length + "\":{\"type\":\"string\"}}}";
    }

    @Test
    void whatIsNoTextIsSaidNotToBeLookedAt() {
        Message shows = user("").withParts(List.of(image("a"), image("b")));
        assertThat(seen(Example.chat(user("Look:"), shows, assistant("A cat."))))
                .containsExactly("media warn messages[1]: 2 parts that are no text");
        Message first = assistant("").withParts(List.of(image("a")));
        Message second = assistant("").withParts(List.of(image("b")));
        assertThat(seen(Example.preferring(List.of(user("Paint.")), List.of(first), List.of(second))))
                .containsExactly("media warn preference.chosen[0]: 2 parts that are no text");
        assertThat(seen(Example.preferring(List.of(user("Paint.")), List.of(first), List.of(first))))
                .contains("identical-answers reject preference: the chosen and the rejected answer are the same");
        assertThat(seen(Example.preferring(List.of(user("Paint.")), List.of(assistant("No.")), List.of(first))))
                .containsExactly("media warn preference.rejected[0]: a part that is no text");
    }

    private static Part image(String name) {
        return Part.media("{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://a.example/" + name + ".png\"}}");
    }
}
