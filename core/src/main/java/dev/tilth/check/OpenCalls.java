package dev.tilth.check;

import dev.tilth.example.ToolCall;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** The calls of one turn that still wait for a result. Links by id where call and result have one, else in order. */
final class OpenCalls {
    private final Set<String> named = new LinkedHashSet<>();
    private final Queue<ToolCall> unnamed = new ArrayDeque<>();

    /** Forgets what was open and takes the calls of another turn. */
    void open(List<ToolCall> calls) {
        named.clear();
        unnamed.clear();
        for (ToolCall call : calls) {
            if (call.id().isEmpty()) {
                unnamed.add(call);
            } else {
                named.add(call.id());
            }
        }
    }

    int count() {
        return named.size() + unnamed.size();
    }

    /** Closes the call that a result answers; false where none is open. */
    boolean close(String id) {
        if (named.remove(id) || unnamed.poll() != null) {
            return true;
        }
        Iterator<String> first = named.iterator();
        if (!id.isEmpty() || !first.hasNext()) {
            return false;
        }
        first.next();
        first.remove();
        return true;
    }
}
