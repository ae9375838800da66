package dev.tilth.report;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.ToolCall;

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
            for (ToolCall call : message.calls()) {
                text.append(' ').append(call.name()).append(call.arguments());
            }
        }
        if (!example.labels().isEmpty()) {
            text.append("\nlabel: ").append(String.join(", ", example.labels()));
        }
        return text.toString();
    }
}
