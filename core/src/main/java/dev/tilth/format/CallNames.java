package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.ToolCall;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tool each result is of, for shapes that link a result to its call by the name alone: the name that it has, else
 * that of the call with its id, else that of the earliest call that has no result yet.
 */
final class CallNames {
    private final List<ToolCall> open = new ArrayList<>();

    private CallNames() {}

    /** Whether every result of an example has a tool. */
    static boolean areKnown(Example example) {
        return areKnown(example.messages())
                && (example.preference().isEmpty()
                        || (areKnown(example.conversation())
                                && areKnown(Turns.joined(
                                        example.messages(),
                                        example.preference().get().rejected()))));
    }

    private static boolean areKnown(List<Message> messages) {
        List<Message> named = complete(messages);
        return named.stream()
                .noneMatch(
                        message -> message.role() == Role.TOOL && message.name().isEmpty());
    }

    /** The same messages, with names on all results whose tool is known. */
    static List<Message> complete(List<Message> messages) {
        CallNames names = new CallNames();
        List<Message> named = new ArrayList<>(messages.size());
        for (Message message : messages) {
            named.add(message.role() == Role.TOOL ? names.result(message) : message);
            names.open.addAll(message.calls());
        }
        return named;
    }

    private Message result(Message message) {
        int call = call(message);
        String name = call < 0 ? "" : open.remove(call).name();
        return message.name().isEmpty()
                ? new Message(
                        message.role(), message.text(), message.calls(), message.callId(), name, message.trained())
                : message;
    }

    /** The call that a result answers among those that are open; -1 where there is none. */
    private int call(Message result) {
        for (int i = 0; i < open.size(); i++) {
            boolean same = result.callId().isEmpty()
                    ? result.name().isEmpty()
                            || result.name().equals(open.get(i).name())
                    : result.callId().equals(open.get(i).id());
            if (same) {
                return i;
            }
        }
        return -1;
    }
}
