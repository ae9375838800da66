package dev.tilth.export;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Preference;
import dev.tilth.example.Role;
import dev.tilth.example.ToolCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives tool calls without an id one ({@code call_1}, {@code call_2}, ...) and links each result without one to the
 * earliest call that has none yet, for targets that refuse calls without. Ids that are there stay. Not for several
 * threads.
 */
final class CallIds {
    private final Set<String> taken;
    private final Deque<String> open;
    private int last;

    private CallIds(Set<String> taken, Deque<String> open, int last) {
        this.taken = taken;
        this.open = open;
        this.last = last;
    }

    static Example complete(Example example) {
        if (!needsAny(example)) {
            return example;
        }
        CallIds ids = new CallIds(existing(example), new ArrayDeque<>(), 0);
        Example linked = example.withMessages(ids.link(example.messages()));
        if (example.preference().isEmpty()) {
            return linked;
        }
        Preference pair = example.preference().get();
        List<Message> chosen = ids.copy().link(pair.chosen());
        return linked.withPreference(new Preference(chosen, ids.copy().link(pair.rejected())));
    }

    private static List<Message> all(Example example) {
        List<Message> all = new ArrayList<>(example.conversation());
        example.preference().ifPresent(pair -> all.addAll(pair.rejected()));
        return all;
    }

    private static boolean needsAny(Example example) {
        return all(example).stream()
                .anyMatch(message ->
                        message.role() == Role.TOOL || !message.calls().isEmpty());
    }

    private static Set<String> existing(Example example) {
        Set<String> ids = new HashSet<>();
        all(example).forEach(message -> message.calls().forEach(call -> ids.add(call.id())));
        return ids;
    }

    private CallIds copy() {
        return new CallIds(taken, new ArrayDeque<>(open), last);
    }

    private List<Message> link(List<Message> messages) {
        List<Message> linked = new ArrayList<>(messages.size());
        for (Message message : messages) {
            linked.add(message.role() == Role.TOOL ? result(message) : message.withCalls(calls(message.calls())));
        }
        return linked;
    }

    private List<ToolCall> calls(List<ToolCall> calls) {
        List<ToolCall> named = new ArrayList<>(calls.size());
        for (ToolCall call : calls) {
            String id = call.id().isEmpty() ? next() : call.id();
            open.add(id);
            named.add(new ToolCall(id, call.name(), call.arguments()));
        }
        return named;
    }

    private Message result(Message message) {
        if (!message.callId().isEmpty() || open.isEmpty()) {
            open.remove(message.callId());
            return message;
        }
        return message.withCallId(open.remove());
    }

    private String next() {
        do {
            last++;
        } while (taken.contains("call_" + last));
        return "call_" + last;
    }
}
