package dev.tilth.check;

import com.google.re2j.Pattern;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds examples to the production format: a model asked in a shape that it never saw answers worse than its evaluation
 * says. Plain texts and labelled texts have no conversation and are held to the answer's format alone.
 */
final class ServingCheck implements Check {
    private final ServingOptions serving;
    private final Pattern systemPattern;
    private final Pattern outputPattern;
    private final ToolSchema schema;
    private final Set<String> roles;
    private final Set<String> tools;
    private final Set<String> answers;

    ServingCheck(ServingOptions serving) {
        this.serving = serving;
        this.systemPattern = Pattern.compile(serving.systemPattern());
        this.outputPattern = Pattern.compile(serving.outputPattern());
        this.schema = serving.outputSchema().isEmpty() ? ToolSchema.ANY : ToolSchema.ofSchema(serving.outputSchema());
        this.roles = new HashSet<>(serving.roles());
        this.tools = new HashSet<>(serving.tools());
        this.answers = new HashSet<>(serving.answers());
    }

    @Override
    public void check(Example example, Findings out) {
        List<Message> turns = example.conversation();
        if (isSpoken(example)) {
            system(turns, out);
            roles(example, turns, out);
            tools(example, turns, out);
        }
        answer(example, out);
    }

    /** Whether an example is a conversation: neither a plain nor a labelled text. */
    static boolean isSpoken(Example example) {
        List<Message> turns = example.conversation();
        boolean labelled = !example.labels().isEmpty() && example.answer().isEmpty();
        return !turns.isEmpty() && turns.get(0).role() != Role.TEXT && !labelled;
    }

    private void system(List<Message> turns, Findings out) {
        if (serving.system().isEmpty() && serving.systemPattern().isEmpty()) {
            return;
        }
        Message first = turns.get(0);
        if (!first.role().isInstruction()) {
            out.add(
                    Rule.OFF_FORMAT_SYSTEM,
                    "messages[0]",
                    "no system message: serving puts one first, which training would never show");
            return;
        }
        boolean same = serving.system().isEmpty()
                ? systemPattern.matches(first.text())
                : first.text().equals(serving.system());
        if (!same) {
            out.add(Rule.OFF_FORMAT_SYSTEM, "messages[0]", "another system message than serving puts there");
        }
    }

    private void roles(Example example, List<Message> turns, Findings out) {
        for (int i = 0; i < turns.size() && !roles.isEmpty(); i++) {
            String role = turns.get(i).role().word();
            if (!roles.contains(role)) {
                out.add(Rule.OFF_FORMAT_ROLE, Place.of(example, i), "a turn of " + role + ", which serving has not");
            }
        }
    }

    private void tools(Example example, List<Message> turns, Findings out) {
        if (tools.isEmpty()) {
            return;
        }
        for (int i = 0; i < example.tools().size(); i++) {
            Tool tool = example.tools().get(i);
            if (!tools.contains(tool.name())) {
                out.add(Rule.OFF_FORMAT_TOOL, "tools[" + i + "]", "a tool that serving does not declare");
            }
        }
        for (int i = 0; i < turns.size(); i++) {
            List<dev.tilth.example.ToolCall> calls = turns.get(i).calls();
            for (int call = 0; call < calls.size(); call++) {
                if (!tools.contains(calls.get(call).name())) {
                    out.add(
                            Rule.OFF_FORMAT_TOOL,
                            Place.call(Place.of(example, i), call),
                            "a call of a tool that serving does not declare");
                }
            }
        }
    }

    /** The last thing that is said, where it is a text; a call has its own schema. */
    private void answer(Example example, Findings out) {
        List<Message> answer = example.answer();
        if (answer.isEmpty()) {
            example.labels().forEach(label -> answer(label, "labels", out));
            return;
        }
        Message last = answer.get(answer.size() - 1);
        if (last.role() == Role.ASSISTANT && last.calls().isEmpty()) {
            answer(last.text(), Place.of(example, example.conversation().size() - 1), out);
        }
    }

    private void answer(String text, String where, Findings out) {
        if (!answers.isEmpty() && !answers.contains(text.strip())) {
            out.add(Rule.OFF_FORMAT_ANSWER, where, "not one of the " + answers.size() + " answers that there are");
        }
        if (!serving.outputPattern().isEmpty() && !outputPattern.matches(text)) {
            out.add(Rule.OFF_FORMAT_ANSWER, where, "does not match the output pattern");
        }
        if (!serving.outputSchema().isEmpty()) {
            schema(text).ifPresent(what -> out.add(Rule.OFF_FORMAT_ANSWER, where, what));
        }
    }

    private Optional<String> schema(String text) {
        try {
            Json value = JsonReader.read(text);
            String violation = schema.violation(text, value, "the answer breaks", "of the output schema");
            return violation.isEmpty() ? Optional.empty() : Optional.of(violation);
        } catch (NotJson e) {
            return Optional.of("not JSON at byte " + e.offset() + ": " + e.what());
        }
    }
}
