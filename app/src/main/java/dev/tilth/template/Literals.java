package dev.tilth.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that stand in an expression. */
final class Literals {
    private Literals() {}

    static Expression of(Object value) {
        return scope -> value;
    }

    static Expression whole(String digits) {
        return of(Values.whole(digits));
    }

    static Expression name(String name) {
        return switch (name) {
            case "true", "True" -> of(true);
            case "false", "False" -> of(false);
            case "none", "None" -> of(Nothing.NONE);
            default -> scope -> scope.get(name);
        };
    }

    static Expression list(List<Expression> items) {
        return scope -> {
            List<Object> values = new ArrayList<>(items.size());
            for (Expression item : items) {
                values.add(item.value(scope));
            }
            return values;
        };
    }

    static Expression map(List<Expression> keys, List<Expression> values) {
        return scope -> {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                if (!(keys.get(i).value(scope) instanceof String key)) {
                    throw TemplateError.broken("a key of a mapping is no text");
                }
                map.put(key, values.get(i).value(scope));
            }
            return map;
        };
    }
}
