package dev.tilth.template;

import java.util.ArrayList;
import java.util.List;

/** {@code a[from:to:step]} of lists and texts, as Python cuts them. */
final class Slices {
    private Slices() {}

    static Object of(Object of, Object from, Object to, Object step, Budget budget) {
        if (of == Nothing.UNDEFINED) {
            throw TemplateError.broken("a slice is asked of an undefined value");
        }
        boolean text = of instanceof String;
        if (!text && !(of instanceof List<?>)) {
            throw TemplateError.broken("a slice is asked of what is neither a list nor a text");
        }
        long by = step == Nothing.NONE ? 1 : number(step);
        if (by == 0) {
            throw TemplateError.broken("the step of a slice is 0");
        }
        List<Object> items = Values.items(of, budget);
        int size = items.size();
        long first = from == Nothing.NONE ? (by > 0 ? 0 : size - 1) : place(number(from), size, by);
        long last = to == Nothing.NONE ? (by > 0 ? size : -1) : place(number(to), size, by);
        List<Object> taken = new ArrayList<>();
        for (long i = first; by > 0 ? i < last : i > last; i += by) {
            taken.add(items.get((int) i));
        }
        return text ? String.join("", taken.stream().map(String.class::cast).toList()) : taken;
    }

    private static long place(long index, int size, long by) {
        long place = index < 0 ? index + size : index;
        return by > 0 ? Math.max(0, Math.min(size, place)) : Math.max(-1, Math.min(size - 1, place));
    }

    private static long number(Object value) {
        if (value instanceof Long number && Math.abs(number) <= Integer.MAX_VALUE) {
            return number;
        }
        throw TemplateError.broken("a place of a slice is no number");
    }
}
