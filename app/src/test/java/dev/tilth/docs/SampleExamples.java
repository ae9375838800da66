package dev.tilth.docs;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tagging;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.format.Shape;
import dev.tilth.format.Written;
import dev.tilth.json.Json;
import java.util.List;

/** One example of each kind, the more telling first. */
final class SampleExamples {
    private static final Message ASKED = Message.user("Where is my parcel?");
    private static final Message ANSWER = Message.assistant("At the depot.");
    private static final Message WORSE = Message.assistant("No idea.");
    private static final String TOOL =
            "{\"name\":\"track\",\"parameters\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"integer\"}}}}";

    private static final List<Example> ALL = List.of(
            Example.chat(
                            Message.user("Where is parcel 7?"),
                            Message.calling("", List.of(new ToolCall("abcDEF123", "track", "{\"id\":7}"))),
                            Message.result("abcDEF123", "track", "at the depot"),
                            ANSWER)
                    .withTools(List.of(new Tool("track", TOOL))),
            Example.preferring(List.of(Message.system("Be brief."), ASKED), List.of(ANSWER), List.of(WORSE)),
            Example.preferring(List.of(ASKED), List.of(ANSWER), List.of(WORSE)),
            Example.chat(Message.system("Be brief."), ASKED, ANSWER),
            Example.chat(ASKED, ANSWER),
            Example.chat(ASKED).withReference("{\"reference_answer\":\"At the depot.\"}"),
            Example.chat(ASKED, ANSWER, WORSE).withSteps(List.of(true, false)),
            Example.chat(Message.user("Ann left"))
                    .withTagging(new Tagging(
                            List.of(new Tagging.Span(0, 3, "PER")),
                            List.of(new Tagging.Token(0, 3), new Tagging.Token(4, 8)))),
            Example.chat(Message.of(Role.TEXT, "A cat sleeps."), Message.of(Role.TEXT, "A cat rests."))
                    .withLabels(List.of("entailment")),
            Example.labelled("Where is my parcel?", List.of("delivery")),
            Example.chat(Message.of(Role.TEXT, "Once upon a time")));

    private SampleExamples() {}

    /** The row of the first example that a shape holds: without loss, else without what it leaves out. */
    static Json.Obj row(Shape shape) {
        Json.Obj found = Json.Obj.EMPTY;
        for (Example example : ALL) {
            if (shape.write(example) instanceof Written.Row row) {
                if (row.lost().isEmpty()) {
                    return row.row();
                }
                found = found.size() == 0 ? row.row() : found;
            }
        }
        return found;
    }
}
