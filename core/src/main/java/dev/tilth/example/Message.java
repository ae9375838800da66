package dev.tilth.example;

import java.util.List;

/**
 * One turn.
 *
 * @param role who speaks
 * @param text what is said; may be empty beside tool calls and media
 * @param parts what is said in parts, whose texts are {@code text} when they are joined; empty where it is one text
 * @param calls tools called in this turn (assistant only)
 * @param callId the call that this turn answers (tool only); empty where the shape has none
 * @param name of the speaker or tool; empty where not given
 * @param trained false where the data says that this turn must carry no loss ({@code weight: 0}, {@code train: false})
 */
public record Message(
        Role role, String text, List<Part> parts, List<ToolCall> calls, String callId, String name, boolean trained) {
    /** @throws IllegalArgumentException where the parts say another text */
    public Message {
        calls = List.copyOf(calls);
        if (!parts.isEmpty() && !Part.joined(parts).equals(text)) {
            throw new IllegalArgumentException("the text of a message is not that of its parts");
        }
        parts = parts.size() == 1 && !parts.get(0).isMedia() ? List.of() : List.copyOf(parts);
    }

    /** A turn that says one text. */
    public Message(Role role, String text, List<ToolCall> calls, String callId, String name, boolean trained) {
        this(role, text, List.of(), calls, callId, name, trained);
    }

    public static Message of(Role role, String text) {
        return new Message(role, text, List.of(), "", "", true);
    }

    public static Message system(String text) {
        return of(Role.SYSTEM, text);
    }

    public static Message user(String text) {
        return of(Role.USER, text);
    }

    public static Message assistant(String text) {
        return of(Role.ASSISTANT, text);
    }

    public static Message calling(String text, List<ToolCall> calls) {
        return new Message(Role.ASSISTANT, text, calls, "", "", true);
    }

    public static Message result(String callId, String name, String text) {
        return new Message(Role.TOOL, text, List.of(), callId, name, true);
    }

    /** Whether a part of it is no text. */
    public boolean hasMedia() {
        for (Part part : parts) {
            if (part.isMedia()) {
                return true;
            }
        }
        return false;
    }

    /** The same with one text in place of all that is said. */
    public Message withText(String changed) {
        return new Message(role, changed, calls, callId, name, trained);
    }

    /** The same with these parts in place of all that is said. */
    public Message withParts(List<Part> changed) {
        return new Message(role, Part.joined(changed), changed, calls, callId, name, trained);
    }

    public Message withCalls(List<ToolCall> changed) {
        return new Message(role, text, parts, changed, callId, name, trained);
    }

    public Message withCallId(String changed) {
        return new Message(role, text, parts, calls, changed, name, trained);
    }

    public Message withName(String changed) {
        return new Message(role, text, parts, calls, callId, changed, trained);
    }
}
