package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.ToolCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tool each result is of, for shapes that link a result to its call by the name alone: the name that it has, else
 * that of the call with its id, else that of the earliest call that has no result yet. Linear in the number of calls.
 */
final class CallNames {
    private final List<String> names = new ArrayList<>();
    private final Set<Integer> answered = new HashSet<>();
    private final Deque<Integer> inOrder = new ArrayDeque<>();
    private final Map<String, Deque<Integer>> byId = new HashMap<>();
    private final Map<String, Deque<Integer>> byName = new HashMap<>();

    private CallNames() {}

    /** Whether every result of an example has a tool. */
    static boolean areKnown(Example example) {
        return areKnown(example.conversation())
                && (example.preference().isEmpty()
                        || areKnown(Turns.joined(
                                example.messages(), example.preference().get().rejected())));
    }

    private static boolean areKnown(List<Message> messages) {
        return complete(messages).stream()
                .noneMatch(
                        message -> message.role() == Role.TOOL && message.name().isEmpty());
    }

    /** The same messages, with names on all results whose tool is known. */
    static List<Message> complete(List<Message> messages) {
        CallNames calls = new CallNames();
        List<Message> named = new ArrayList<>(messages.size());
        for (Message message : messages) {
            named.add(message.role() == Role.TOOL ? calls.result(message) : message);
            message.calls().forEach(calls::open);
        }
        return named;
    }

    private void open(ToolCall call) {
        int index = names.size();
        names.add(call.name());
        inOrder.add(index);
        byId.computeIfAbsent(call.id(), id -> new ArrayDeque<>()).add(index);
        byName.computeIfAbsent(call.name(), name -> new ArrayDeque<>()).add(index);
    }

    private Message result(Message message) {
        int call = call(message);
        answered.add(call);
        return message.name().isEmpty() && call >= 0 ? message.withName(names.get(call)) : message;
    }

    /** The call that a result answers among those that have no result; -1 where there is none. */
    private int call(Message result) {
        if (!result.callId().isEmpty()) {
            return firstOpen(byId.getOrDefault(result.callId(), new ArrayDeque<>()));
        }
        return firstOpen(result.name().isEmpty() ? inOrder : byName.getOrDefault(result.name(), new ArrayDeque<>()));
    }

    private int firstOpen(Deque<Integer> calls) {
        while (!calls.isEmpty()) {
            int call = calls.remove();
            if (!answered.contains(call)) {
                return call;
            }
        }
        return -1;
    }
}
