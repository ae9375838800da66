package dev.tilth.template;

import dev.tilth.json.Json;
import java.util.List;
import java.util.Map;

/** Values as {@code tojson} of chat templates writes them: Python's {@code json.dumps}, characters beyond ASCII as they are. */
final class JsonText {
    private static final int MOST_DEEP = 600;
    private static final int WIDEST = 16;

    private final StringBuilder out = new StringBuilder();
    private final Budget budget;
    private final int indent;
    private final String comma;
    private final String colon;

    private JsonText(int indent, String comma, String colon, Budget budget) {
        this.indent = indent;
        this.comma = comma;
        this.colon = colon;
        this.budget = budget;
    }

    static String of(Object value, Args args, Budget budget) {
        boolean wide = args.get(0, "indent", Nothing.NONE) instanceof Long;
        int indent = wide ? (int) Math.max(0, Math.min(WIDEST, args.number(0, "indent", 0))) : -1;
        String comma = wide ? "," : ", ";
        String colon = ": ";
        if (args.get(1, "separators", Nothing.NONE) instanceof List<?> pair
                && pair.size() == 2
                && pair.get(0) instanceof String first
                && pair.get(1) instanceof String second) {
            comma = first;
            colon = second;
        }
        JsonText text = new JsonText(indent, comma, colon, budget);
        text.write(value, 0);
        return text.out.toString();
    }

    private void write(Object value, int depth) {
        budget.spend(1);
        if (depth > MOST_DEEP) {
            throw TemplateError.broken("a value is nested too deep");
        }
        if (value instanceof String text) {
            budget.spend(text.length());
            out.append(Json.of(text).write());
        } else if (value instanceof Boolean truth) {
            out.append(truth.booleanValue());
        } else if (value instanceof Double number) {
            out.append(Text.decimal(number));
        } else if (value instanceof Number number) {
            out.append(number);
        } else if (value instanceof List<?> list) {
            list(list, depth);
        } else if (value instanceof Map<?, ?> map) {
            map(map, depth);
        } else if (value == Nothing.NONE) {
            out.append("null");
        } else {
            throw TemplateError.broken("a value has no JSON");
        }
    }

    private void list(List<?> list, int depth) {
        out.append('[');
        boolean first = true;
        for (Object item : list) {
            next(first, depth + 1);
            write(item, depth + 1);
            first = false;
        }
        close(first, depth);
        out.append(']');
    }

    private void map(Map<?, ?> map, int depth) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            next(first, depth + 1);
            write(entry.getKey(), depth + 1);
            out.append(colon);
            write(entry.getValue(), depth + 1);
            first = false;
        }
        close(first, depth);
        out.append('}');
    }

    private void next(boolean first, int depth) {
        out.append(first ? "" : comma);
        line(depth);
    }

    private void close(boolean empty, int depth) {
        if (!empty) {
            line(depth);
        }
    }

    private void line(int depth) {
        if (indent >= 0) {
            budget.spend((long) depth * indent);
            out.append('\n').append(" ".repeat(depth * indent));
        }
    }
}
