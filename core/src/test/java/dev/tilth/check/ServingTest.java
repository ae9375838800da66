package dev.tilth.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.example.Edit;
import dev.tilth.example.Example;
import dev.tilth.example.Finding;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Severity;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServingTest {
    private static final ServingOptions ANY = ServingOptions.DEFAULTS;
    private static final Example SERVED =
            Example.chat(Message.system("Be short."), Message.user("Where?"), Message.assistant("{\"at\":\"depot\"}"));

    @Test
    void whereNothingIsStatedNothingIsSeen() {
        assertThat(off(ANY, SERVED)).isEmpty();
    }

    @Test
    void aRowWithoutTheSystemMessageOfServingIsSeen() {
        ServingOptions serving = serving("Be short.", "", List.of(), List.of(), "", "", List.of());
        assertThat(off(serving, SERVED)).isEmpty();
        assertThat(off(serving, Example.chat(Message.user("Where?"), Message.assistant("Here."))))
                .containsExactly(new Finding(
                        "off-format-system",
                        Severity.WARN,
                        "messages[0]",
                        "no system message: serving puts one first, which training would never show"));
        assertThat(off(serving, Example.chat(Message.system("Be long."), Message.user("a"), Message.assistant("b"))))
                .extracting(Finding::rule)
                .containsExactly("off-format-system");
    }

    @Test
    void aSystemMessageOfATemplateMatchesAsAWhole() {
        ServingOptions serving = serving("", "You serve [A-Z][a-z]+\\.", List.of(), List.of(), "", "", List.of());
        assertThat(off(serving, system("You serve Anna."))).isEmpty();
        assertThat(off(serving, system("You serve Anna. And more."))).hasSize(1);
        assertThat(off(serving, system("You serve anna."))).hasSize(1);
    }

    @Test
    void rolesAndToolsOutsideOfServingAreSeenWithTheirPlace() {
        ServingOptions serving = serving("", "", List.of("user", "assistant"), List.of("track"), "", "", List.of());
        Example example = Example.chat(
                        Message.user("a"),
                        Message.calling("", List.of(new ToolCall("", "pay", "{}"))),
                        Message.result("", "", "done"),
                        Message.assistant("b"))
                .withTools(List.of(new Tool("track", "{\"name\":\"track\"}"), new Tool("pay", "{\"name\":\"pay\"}")));
        assertThat(off(serving, example))
                .extracting(Finding::rule, Finding::where)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("off-format-role", "messages[2]"),
                        org.assertj.core.groups.Tuple.tuple("off-format-tool", "tools[1]"),
                        org.assertj.core.groups.Tuple.tuple("off-format-tool", "messages[1].tool_calls[0]"));
    }

    @Test
    void anAnswerIsHeldToTheSchema() {
        ServingOptions serving = serving(
                "",
                "",
                List.of(),
                List.of(),
                "{\"type\":\"object\",\"required\":[\"at\"],\"properties\":{\"at\":{\"type\":\"string\"}}}",
                "",
                List.of());
        assertThat(off(serving, SERVED)).isEmpty();
        assertThat(off(serving, answer("{\"to\":1}")))
                .extracting(Finding::evidence)
                .containsExactly("the answer breaks \"required\" of the output schema");
        assertThat(off(serving, answer("At the depot.")))
                .extracting(Finding::evidence)
                .first()
                .asString()
                .startsWith("not JSON at byte 0");
    }

    @Test
    void anAnswerIsHeldToThePatternAndTheClosedSet() {
        ServingOptions pattern = serving("", "", List.of(), List.of(), "", "(?s)ANSWER: .*", List.of());
        assertThat(off(pattern, answer("ANSWER: a\nb"))).isEmpty();
        assertThat(off(pattern, answer("The ANSWER: a"))).hasSize(1);
        ServingOptions closed = serving("", "", List.of(), List.of(), "", "", List.of("yes", "no"));
        assertThat(off(closed, answer("yes\n"))).isEmpty();
        assertThat(off(closed, answer("Yes")))
                .extracting(Finding::evidence)
                .containsExactly("not one of the 2 answers that there are");
        assertThat(off(closed, Example.labelled("a", List.of("maybe"))))
                .extracting(Finding::where)
                .containsExactly("labels");
    }

    @Test
    void theRejectedAnswerOfAPairMayBeOffFormat() {
        ServingOptions closed = serving("", "", List.of(), List.of(), "", "", List.of("yes", "no"));
        assertThat(off(
                        closed,
                        Example.preferring(
                                List.of(Message.user("a")),
                                List.of(Message.assistant("yes")),
                                List.of(Message.assistant("perhaps")))))
                .isEmpty();
    }

    @Test
    void theSystemMessageIsAddedToConversationsWithoutOne() {
        ServedSystem served =
                new ServedSystem(new ServingOptions("Be short.", true, "", List.of(), List.of(), "", "", List.of()));
        List<Edit> edits = new ArrayList<>();
        Example asked = Example.chat(Message.user("a"), Message.assistant("b"));

        assertThat(served.in(asked, edits).messages())
                .containsExactly(Message.system("Be short."), Message.user("a"), Message.assistant("b"));
        assertThat(edits).containsExactly(new Edit("system-added", "messages[0]", 1));
        edits.clear();
        for (Example other : List.of(
                SERVED,
                system("Be long."),
                Example.labelled("a", List.of("x")),
                Example.chat(Message.of(Role.TEXT, "t")))) {
            assertThat(served.in(other, edits)).isSameAs(other);
        }
        assertThat(edits).isEmpty();
        assertThat(new ServedSystem(ANY).in(asked, edits)).isSameAs(asked);
    }

    @Test
    void whatCannotBeHeldToIsRefused() {
        assertThatThrownBy(() -> serving("", "(", List.of(), List.of(), "", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("systemPattern: missing closing )");
        assertThatThrownBy(() -> serving("", "", List.of("bot"), List.of(), "", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("roles: bot is no role");
        assertThatThrownBy(() -> serving("", "", List.of(), List.of(), "{\"type\":\"float\"}", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("outputSchema: ");
        assertThatThrownBy(() -> serving("a", "b", List.of(), List.of(), "", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Example system(String text) {
        return Example.chat(Message.system(text), Message.user("a"), Message.assistant("b"));
    }

    private static Example answer(String text) {
        return Example.chat(Message.user("a"), Message.assistant(text));
    }

    private static ServingOptions serving(
            String system,
            String systemPattern,
            List<String> roles,
            List<String> tools,
            String schema,
            String pattern,
            List<String> answers) {
        return new ServingOptions(system, false, systemPattern, roles, tools, schema, pattern, answers);
    }

    private static List<Finding> off(ServingOptions serving, Example example) {
        return new StructureChecks(CheckOptions.DEFAULTS, serving)
                .of(example).list().stream()
                        .filter(finding -> Rule.isOffFormat(finding.rule()))
                        .toList();
    }
}
