package dev.tilth.report;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Tagging;
import dev.tilth.example.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An example as people read it: who says what, without the instructions that all rows share. */
public final class Conversation {
    private Conversation() {}

    public static String of(Example example) {
        StringBuilder text = new StringBuilder();
        for (Message message : example.conversation()) {
            if (message.role().isInstruction()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n")
                    .append(message.role().word())
                    .append(": ")
                    .append(message.text());
            message.parts().stream().filter(Part::isMedia).forEach(part -> text.append(" <no text>"));
            for (ToolCall call : message.calls()) {
                text.append(' ').append(call.name()).append(call.arguments());
            }
        }
        if (!example.labels().isEmpty()) {
            text.append("\nlabel: ").append(String.join(", ", example.labels()));
        }
        String beside = beside(example);
        return text.append(beside.isEmpty() ? "" : "\n").append(beside).toString();
    }

    /** What an example teaches beside its turns and labels, a line each; empty where it is nothing. */
    public static String beside(Example example) {
        List<String> lines = new ArrayList<>();
        example.tagging().ifPresent(tagging -> lines.add("spans: " + spans(example, tagging)));
        if (!example.score().isEmpty()) {
            lines.add("score: " + example.score());
        }
        if (!example.steps().isEmpty()) {
            lines.add("steps: "
                    + example.steps().stream()
                            .map(right -> right ? "right" : "wrong")
                            .collect(Collectors.joining(", ")));
        }
        if (!example.reference().isEmpty()) {
            lines.add("reference: " + example.reference());
        }
        return String.join("\n", lines);
    }

    private static String spans(Example example, Tagging tagging) {
        String text = example.messages().get(example.tagged()).text();
        return tagging.spans().isEmpty()
                ? "none"
                : tagging.spans().stream()
                        .map(span -> span.label() + " \"" + text.substring(span.start(), span.end()) + "\"")
                        .collect(Collectors.joining(", "));
    }
}
