package dev.tilth.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code a.b} and {@code a[b]}. Only what is listed here can be reached: nothing of Java. */
final class Members {
    private Members() {}

    /** A method before an item, as Jinja looks. */
    static Object member(Object of, String name) {
        if (of == Nothing.UNDEFINED) {
            throw TemplateError.broken("something is asked of an undefined value (." + name + ")");
        }
        if (of instanceof Attributes object) {
            return object.attribute(name);
        }
        Optional<Callable> method = method(of, name);
        if (method.isPresent()) {
            return method.get();
        }
        if (of instanceof List<?> && !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return item(of, Long.parseLong(name.substring(0, Math.min(9, name.length()))));
        }
        return of instanceof Map<?, ?> map ? found(map, name) : Nothing.UNDEFINED;
    }

    /** An item before a method. */
    static Object item(Object of, Object key) {
        if (of == Nothing.UNDEFINED) {
            throw TemplateError.broken("something is asked of an undefined value");
        }
        if (of instanceof Map<?, ?> map && key instanceof String name) {
            Object value = found(map, name);
            return value == Nothing.UNDEFINED
                    ? method(of, name).map(Object.class::cast).orElse(value)
                    : value;
        }
        if (key instanceof Long index) {
            return at(of, index);
        }
        return of instanceof Attributes object && key instanceof String name
                ? object.attribute(name)
                : Nothing.UNDEFINED;
    }

    private static Optional<Callable> method(Object of, String name) {
        if (of instanceof String text) {
            return TextMethods.of(text, name);
        }
        if (of instanceof Map<?, ?> map) {
            return MapMethods.of(map, name);
        }
        return of instanceof List<?> list ? ListMethods.of(list, name) : Optional.empty();
    }

    private static Object at(Object of, long index) {
        long length = of instanceof String || of instanceof List<?> ? Values.length(of) : 0;
        long place = index < 0 ? index + length : index;
        if (place < 0 || place >= length) {
            return Nothing.UNDEFINED;
        }
        if (of instanceof List<?> list) {
            return list.get((int) place);
        }
        String text = (String) of;
        int from = text.offsetByCodePoints(0, (int) place);
        return Character.toString(text.codePointAt(from));
    }

    private static Object found(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value == null ? Nothing.UNDEFINED : value;
    }
}
