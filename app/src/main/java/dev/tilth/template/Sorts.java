package dev.tilth.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Filters that order what they are given. */
final class Sorts {
    private Sorts() {}

    static Object sort(Object value, Args args, Scope scope) {
        boolean cased = Values.isTrue(args.get(1, "case_sensitive", false));
        Object attribute = args.get(2, "attribute", Nothing.NONE);
        List<Object> items = Values.items(value, scope.budget());
        items.sort((a, b) -> {
            scope.budget().spend(1);
            return Values.compare(key(a, attribute, cased), key(b, attribute, cased));
        });
        if (Values.isTrue(args.get(0, "reverse", false))) {
            Collections.reverse(items);
        }
        return items;
    }

    private static Object key(Object item, Object attribute, boolean cased) {
        Object key = attribute instanceof String name ? Filters.attribute(item, name) : item;
        return !cased && key instanceof String text ? text.toLowerCase(Locale.ROOT) : key;
    }

    static Object dictsort(Object value, Args args, Scope scope) {
        if (!(value instanceof Map<?, ?> map)) {
            throw TemplateError.broken("dictsort is asked of what is no mapping");
        }
        List<Object> pairs = MapMethods.pairs(map, scope.budget());
        pairs.sort(Comparator.comparing(
                pair -> String.valueOf(((List<?>) pair).get(0)).toLowerCase(Locale.ROOT)));
        return pairs;
    }

    static Object reverse(Object value, Args args, Scope scope) {
        if (value instanceof String text) {
            return new StringBuilder(text).reverse().toString();
        }
        List<Object> items = Values.items(value, scope.budget());
        Collections.reverse(items);
        return items;
    }

    static Object unique(Object value, Args args, Scope scope) {
        List<Object> kept = new ArrayList<>();
        for (Object item : Values.items(value, scope.budget())) {
            scope.budget().spend(kept.size());
            if (kept.stream().noneMatch(one -> Values.equal(one, item))) {
                kept.add(item);
            }
        }
        return kept;
    }
}
