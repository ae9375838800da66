package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.ToolCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ids of tool calls of nine letters or digits. Those that are such stay; the others become {@code call00001},
 * {@code call00002} and so on in the order in which they come first in their example, past those that are taken.
 */
final class NineCharacterIds {
    private static final int LENGTH = 9;
    private static final String START = "call";

    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken;
    private int last;

    private NineCharacterIds(Set<String> taken) {
        this.taken = taken;
    }

    /** Whether an example has an id that is not such. */
    static boolean needs(Example example) {
        return ids(example.messages()).stream().anyMatch(id -> !fits(id));
    }

    /** The example with such ids, a result and its call with the same. */
    static Example of(Example example) {
        Set<String> ids = ids(example.messages());
        if (ids.stream().allMatch(NineCharacterIds::fits)) {
            return example;
        }
        NineCharacterIds names = new NineCharacterIds(ids);
        List<Message> renamed = new ArrayList<>(example.messages().size());
        for (Message message : example.messages()) {
            renamed.add(names.renamed(message));
        }
        return example.withMessages(renamed);
    }

    private static Set<String> ids(List<Message> messages) {
        Set<String> ids = new HashSet<>();
        for (Message message : messages) {
            message.calls().forEach(call -> ids.add(call.id()));
            ids.add(message.callId());
        }
        ids.remove("");
        return ids;
    }

    private static boolean fits(String id) {
        return id.length() == LENGTH
                && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    private Message renamed(Message message) {
        List<ToolCall> calls = new ArrayList<>(message.calls().size());
        for (ToolCall call : message.calls()) {
            calls.add(new ToolCall(name(call.id()), call.name(), call.arguments()));
        }
        return message.withCalls(calls).withCallId(name(message.callId()));
    }

    private String name(String id) {
        return id.isEmpty() || fits(id) ? id : given.computeIfAbsent(id, foreign -> next());
    }

    private String next() {
        String name;
        do {
            String number = Integer.toString(++last, Character.MAX_RADIX);
            name = START + "0".repeat(LENGTH - START.length() - number.length()) + number;
        } while (taken.contains(name));
        return name;
    }
}
