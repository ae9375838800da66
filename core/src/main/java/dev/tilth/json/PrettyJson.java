package dev.tilth.json;

import java.util.List;

/** JSON for eyes and for line-wise diffs: two spaces a level, lists of plain values on one line. */
public final class PrettyJson {
    private final StringBuilder out = new StringBuilder();

    private PrettyJson() {}

    /** The value with a line feed at its end. */
    public static String of(Json value) {
        PrettyJson pretty = new PrettyJson();
        pretty.write(value, 0);
        return pretty.out.append('\n').toString();
    }

    private void write(Json value, int depth) {
        if (value instanceof Json.Obj object && object.size() > 0) {
            writeMembers(object, depth);
        } else if (value instanceof Json.Arr array && array.items().stream().anyMatch(PrettyJson::isNested)) {
            writeItems(array.items(), depth);
        } else {
            JsonWriter.write(value, out);
        }
    }

    private void writeMembers(Json.Obj object, int depth) {
        out.append('{');
        for (int i = 0; i < object.size(); i++) {
            newLine(i, depth + 1);
            JsonWriter.quote(object.keys().get(i), out);
            out.append(": ");
            write(object.values().get(i), depth + 1);
        }
        indent(depth);
        out.append('}');
    }

    private void writeItems(List<Json> items, int depth) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            newLine(i, depth + 1);
            write(items.get(i), depth + 1);
        }
        indent(depth);
        out.append(']');
    }

    private void newLine(int ordinal, int depth) {
        if (ordinal > 0) {
            out.append(',');
        }
        indent(depth);
    }

    private void indent(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private static boolean isNested(Json value) {
        return value instanceof Json.Obj || value instanceof Json.Arr;
    }
}
