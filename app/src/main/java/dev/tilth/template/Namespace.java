package dev.tilth.template;

import java.util.HashMap;
import java.util.Map;

/** {@code namespace()}: the only value that a template can change. Not for several threads. */
final class Namespace implements Attributes {
    private final Map<String, Object> members;

    Namespace(Map<String, Object> first) {
        members = new HashMap<>(first);
    }

    @Override
    public Object attribute(String name) {
        return members.getOrDefault(name, Nothing.UNDEFINED);
    }

    void set(String name, Object value) {
        members.put(name, value);
    }
}
