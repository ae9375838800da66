package dev.tilth.template;

import java.util.List;
import java.util.Map;

/** What a function, filter or test is called with. */
record Args(List<Object> places, Map<String, Object> names) {
    static final Args NONE = new Args(List.of(), Map.of());

    /** The argument at a place or with a name, else the other value. */
    Object get(int place, String name, Object otherwise) {
        return place < places.size() ? places.get(place) : names.getOrDefault(name, otherwise);
    }

    Object need(int place, String name) {
        Object value = place < places.size() ? places.get(place) : names.get(name);
        if (value == null) {
            throw TemplateError.broken("the argument " + name + " is missing");
        }
        return value;
    }

    String text(int place, String name) {
        return need(place, name) instanceof String text ? text : notText(name);
    }

    private static String notText(String name) {
        throw TemplateError.broken("the argument " + name + " is no text");
    }

    long number(int place, String name, long otherwise) {
        Object value = get(place, name, otherwise);
        if (value instanceof Long number) {
            return number;
        }
        throw TemplateError.broken("the argument " + name + " is no whole number");
    }

    int size() {
        return places.size();
    }
}
