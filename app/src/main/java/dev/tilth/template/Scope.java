package dev.tilth.template;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and their values; those of an inner scope hide those of the outer. Not for several threads. */
final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, Object> names;
    private final Budget budget;

    private Scope(@Nullable Scope outer, Map<String, Object> names, Budget budget) {
        this.outer = outer;
        this.names = names;
        this.budget = budget;
    }

    static Scope root(Map<String, Object> variables, Budget budget) {
        return new Scope(null, new HashMap<>(variables), budget);
    }

    Scope inner() {
        return new Scope(this, new HashMap<>(), budget);
    }

    Object get(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Object value = scope.names.get(name);
            if (value != null) {
                return value;
            }
        }
        return Nothing.UNDEFINED;
    }

    void set(String name, Object value) {
        names.put(name, value);
    }

    Budget budget() {
        return budget;
    }
}
