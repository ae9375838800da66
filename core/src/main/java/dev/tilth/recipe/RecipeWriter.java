package dev.tilth.recipe;

import dev.tilth.json.JsonWriter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A recipe as commented YAML: first what differs from the defaults or was remarked on, then every other key as a comment
 * with its default and what it means; without the first {@code # } of its lines a section says the same, uncommented.
 * Reading it back gives an equal recipe.
 */
public final class RecipeWriter {
    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> remarks;

    private RecipeWriter(Map<String, String> remarks) {
        this.remarks = remarks;
    }

    /**
     * @param schema where editors find the JSON Schema; no line of it where empty
     * @param remarks what was found out, by key path ({@code sources[0].map}), written above that key
     */
    public static String write(Recipe recipe, String schema, Map<String, String> remarks) {
        RecipeWriter writer = new RecipeWriter(remarks);
        if (!schema.isEmpty()) {
            writer.out.append("# yaml-language-server: $schema=").append(schema).append('\n');
        }
        if (!remarks.isEmpty()) {
            writer.comment(
                    "", "From a look at the first rows: read it and correct it. What is in comments is the default.");
        }
        writer.set(recipe, "", "");
        writer.unset(recipe, "", "");
        return writer.out.toString();
    }

    /** The components that differ from their defaults, or that there is something to say about. */
    private void set(Record options, String indent, String path) {
        for (RecordComponent component : options.getClass().getRecordComponents()) {
            if (isSaid(options, component, path)) {
                String key = OptionKeys.key(component);
                entry(key, OptionKeys.value(options, component), indent, join(path, key));
            }
        }
    }

    private boolean isSaid(Record options, RecordComponent component, String path) {
        return differs(options, component) || remarks.containsKey(join(path, OptionKeys.key(component)));
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void entry(String key, Object value, String indent, String path) {
        remark(indent, path);
        boolean inItem = path.indexOf('[') >= 0;
        if (value instanceof Record record && !inItem) {
            out.append(indent).append(key).append(":\n");
            set(record, indent + "  ", path);
            unset(record, indent + "  ", path);
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record) {
            out.append(indent).append(key).append(":\n");
            items(list, indent + "  ", path);
        } else {
            out.append(indent).append(key).append(": ").append(oneOrMany(value)).append('\n');
        }
    }

    private void items(List<?> items, String indent, String path) {
        for (int i = 0; i < items.size(); i++) {
            String at = path + "[" + i + "]";
            remark(indent, at);
            int start = out.length();
            Record item = (Record) items.get(i);
            set(item, indent + "  ", at);
            out.setCharAt(firstContent(start, indent.length()), '-');
            if (i == items.size() - 1) {
                out.append(indent).append("  # What each of these may also say:\n");
                unset(item, indent + "  # ", at);
            }
        }
    }

    /** Where the dash of an item stands: in the first line that is no comment. */
    private int firstContent(int from, int column) {
        int line = from;
        while (out.charAt(line + column + 2) == '#') {
            line = out.indexOf("\n", line) + 1;
        }
        return line + column;
    }

    /** Everything else, as comments; of the items of a list only under the last. */
    private void unset(Record options, String indent, String path) {
        for (RecordComponent component : options.getClass().getRecordComponents()) {
            if (isSaid(options, component, path)) {
                continue;
            }
            String key = OptionKeys.key(component);
            Object value = OptionKeys.value(options, component);
            boolean top = path.isEmpty();
            String inner = indent.contains("#") ? indent : indent + "# ";
            out.append(top ? "\n" : "");
            comment(top ? "" : inner, OptionKeys.sentence(component));
            if (value instanceof Record section) {
                out.append(inner).append(key).append(":\n");
                unset(section, inner + "  ", join(path, key));
            } else {
                out.append(inner).append(key).append(": ").append(flow(value)).append('\n');
            }
        }
    }

    private void remark(String indent, String path) {
        String remark = remarks.get(path);
        if (remark != null) {
            comment(indent, remark);
        }
    }

    private void comment(String indent, String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+", -1)) {
            if (line.length() + word.length() + indent.length() > WIDTH && !line.isEmpty()) {
                out.append(indent).append('#').append(line).append('\n');
                line.setLength(0);
            }
            line.append(' ').append(word);
        }
        out.append(indent).append('#').append(line).append('\n');
    }

    private static boolean differs(Record options, RecordComponent component) {
        Object now = OptionKeys.value(options, component);
        return !now.equals(OptionKeys.defaultOf(options.getClass(), component));
    }

    private static String flow(Object value) {
        if (value instanceof Record record) {
            List<String> entries = new ArrayList<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (differs(record, component)) {
                    String item = oneOrMany(OptionKeys.value(record, component));
                    entries.add(OptionKeys.key(component) + ": " + item);
                }
            }
            return "{" + String.join(", ", entries) + "}";
        }
        if (value instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(flow(item)));
            return "[" + String.join(", ", items) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, item) -> entries.add(text((String) key) + ": " + oneOrMany(item)));
            return "{" + String.join(", ", entries) + "}";
        }
        if (value instanceof Enum<?> constant) {
            return OptionKeys.word(constant);
        }
        return value instanceof String text
                ? text(text)
                : OptionJson.value(value).write();
    }

    private static String oneOrMany(Object value) {
        return value instanceof List<?> list && list.size() == 1 ? flow(list.get(0)) : flow(value);
    }

    /** Plain where YAML reads it back as it is, else in quotes. */
    private static String text(String value) {
        boolean plain = !value.isEmpty()
                && Character.isLetter(value.charAt(0))
                && value.charAt(value.length() - 1) != ' '
                && !value.equals("null")
                && value.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || " _-./".indexOf(c) >= 0));
        if (plain) {
            return value;
        }
        StringBuilder quoted = new StringBuilder();
        JsonWriter.quote(value, quoted);
        return quoted.toString();
    }
}
