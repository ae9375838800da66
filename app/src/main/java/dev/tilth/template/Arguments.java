package dev.tilth.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The expressions in the brackets of a call. Filled while it is read; then many threads may use it. */
final class Arguments {
    private final List<Expression> places = new ArrayList<>();
    private final Map<String, Expression> names = new LinkedHashMap<>();
    private boolean constant = true;

    /** @param plainText whether it is a string and no more */
    void add(boolean plainText, Expression value) {
        places.add(value);
        constant &= plainText;
    }

    void add(String name, Expression value) {
        names.put(name, value);
        constant = false;
    }

    /** Whether all is written in the template itself. */
    boolean constant() {
        return constant;
    }

    Args in(Scope scope) {
        if (places.isEmpty() && names.isEmpty()) {
            return Args.NONE;
        }
        List<Object> values = new ArrayList<>(places.size());
        for (Expression place : places) {
            values.add(place.value(scope));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        names.forEach((name, value) -> named.put(name, value.value(scope)));
        return new Args(values, named);
    }
}
