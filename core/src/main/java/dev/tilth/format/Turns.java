package dev.tilth.format;

import dev.tilth.example.Message;
import dev.tilth.example.Role;
import java.util.ArrayList;
import java.util.List;

/** The order of the turns of a conversation. */
final class Turns {
    private Turns() {}

    /** Whether, after an optional system message, a user or tool and the assistant take turns, the assistant last. */
    static boolean alternate(List<Message> messages) {
        int from = !messages.isEmpty() && messages.get(0).role().isInstruction() ? 1 : 0;
        int turns = messages.size() - from;
        if (turns == 0 || turns % 2 == 1) {
            return false;
        }
        for (int i = 0; i < turns; i++) {
            Role role = messages.get(from + i).role();
            boolean asked = role == Role.USER || role == Role.TOOL;
            if (i % 2 == 0 ? !asked : role != Role.ASSISTANT) {
                return false;
            }
        }
        return true;
    }

    static boolean endsWithAssistant(List<Message> messages) {
        return endsWith(Role.ASSISTANT, messages);
    }

    static boolean endsWith(Role role, List<Message> messages) {
        return !messages.isEmpty() && messages.get(messages.size() - 1).role() == role;
    }

    static List<Message> joined(List<Message> messages, List<Message> more) {
        List<Message> all = new ArrayList<>(messages);
        all.addAll(more);
        return all;
    }

    /** How many messages both answers start with; each keeps one of its own. */
    static int sharedOpening(List<Message> left, List<Message> right) {
        int most = Math.min(left.size(), right.size()) - 1;
        int shared = 0;
        while (shared < most && left.get(shared).equals(right.get(shared))) {
            shared++;
        }
        return shared;
    }
}
