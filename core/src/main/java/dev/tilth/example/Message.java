package dev.tilth.example;

import java.util.List;

/**
 * One turn.
 *
 * @param role who speaks
 * @param text what is said; may be empty beside tool calls
 * @param calls tools called in this turn (assistant only)
 * @param callId the call that this turn answers (tool only); empty where the shape has none
 * @param name of the speaker or tool; empty where not given
 * @param trained false where the data says that this turn must carry no loss ({@code weight: 0}, {@code train: false})
 */
public record Message(Role role, String text, List<ToolCall> calls, String callId, String name, boolean trained) {
    public Message {
        calls = List.copyOf(calls);
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

    public Message withText(String changed) {
        return new Message(role, changed, calls, callId, name, trained);
    }

    public Message withCalls(List<ToolCall> changed) {
        return new Message(role, text, changed, callId, name, trained);
    }
}
