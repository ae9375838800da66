package dev.tilth.io;

import dev.tilth.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * SQL that writes a row as JSON. What JSON has a form for is written in it: numbers exactly, a struct and a map as an
 * object, a list as an array; times are ISO 8601 (those with a zone in UTC), bytes are base64, and a number that is none
 * (NaN, infinite) is null. A column of JSON is taken as it was written. In lists inside more than four lists values are
 * as DuckDB writes them: a number that is none makes JSON of it that is none, and its row is rejected.
 */
final class RowJson {
    private static final String NULL = "'null'";
    /** The cost of planning a query is exponential in this. Lists that lie deeper are as DuckDB writes them. */
    private static final int DEEPEST_LAMBDA = 4;

    private static final Set<String> OWN_FORM = Set.of("FLOAT", "DOUBLE", "BLOB", "JSON");

    /** In how many lists, one inside the other, the expression stands that is being written. */
    private int inside;

    private RowJson() {}

    /** The object of a row whose columns are named {@code c0}, {@code c1} and so on: a text that is never null. */
    static String row(List<Column> columns) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            members.add(new RowJson().member(columns.get(i), "c" + i, i == 0));
        }
        return columns.isEmpty() ? "'{}'" : "concat('{', " + String.join(", ", members) + ", '}')";
    }

    /** How many numbers of the row are none. */
    static String notNumbers(List<Column> columns) {
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (holdsFloats(columns.get(i).type())) {
                counts.add(new RowJson().count("c" + i, columns.get(i).type()));
            }
        }
        return counts.isEmpty() ? "0" : String.join(" + ", counts);
    }

    /** The columns whose values are bytes. */
    static List<String> bytes(List<Column> columns) {
        return columns.stream()
                .filter(column -> holds(column.type(), "BLOB"))
                .map(Column::name)
                .toList();
    }

    private String member(Column column, String expression, boolean first) {
        StringBuilder key = new StringBuilder(first ? "" : ",");
        JsonWriter.quote(column.name(), key);
        return Duck.quoted(key.append(':').toString()) + ", " + text(expression, column.type());
    }

    private String text(String x, ColumnType type) {
        if (isPlain(type) || isTooDeep(type)) {
            return json(x);
        }
        return switch (type.kind()) {
            case PLAIN -> plain(x, type.word());
            case STRUCT -> struct(x, type);
            case LIST -> list(x, type.parts().get(0));
            case MAP -> map(x, type.parts().get(1));
        };
    }

    private boolean isTooDeep(ColumnType type) {
        boolean list = type.kind() == ColumnType.Kind.LIST || type.kind() == ColumnType.Kind.MAP;
        return list && inside == DEEPEST_LAMBDA;
    }

    private static String plain(String x, String word) {
        if (word.equals("FLOAT")) {
            return "CASE WHEN isfinite(" + x + ") THEN CAST(" + x + " AS VARCHAR) ELSE " + NULL + " END";
        }
        if (word.equals("DOUBLE")) {
            return "CASE WHEN isfinite(" + x + ") THEN " + json(x) + " ELSE " + NULL + " END";
        }
        if (word.equals("TIMESTAMP WITH TIME ZONE")) {
            return time("timezone('UTC', " + x + ")", "Z");
        }
        if (word.startsWith("TIMESTAMP")) {
            return time(x, "");
        }
        if (word.equals("BLOB")) {
            return "coalesce('\"' || to_base64(" + x + ") || '\"', " + NULL + ")";
        }
        if (word.equals("JSON")) {
            String text = "CAST(" + x + " AS VARCHAR)";
            return "CASE WHEN json_valid(" + text + ") THEN translate(" + text + ", chr(10) || chr(13), '  ') ELSE "
                    + json(text) + " END";
        }
        return json(x);
    }

    private static String time(String x, String zone) {
        return "coalesce('\"' || replace(CAST(" + x + " AS VARCHAR), ' ', 'T') || '" + zone + "\"', " + NULL + ")";
    }

    private static String json(String x) {
        return "coalesce(CAST(to_json(" + x + ") AS VARCHAR), " + NULL + ")";
    }

    private String struct(String x, ColumnType type) {
        List<String> members = new ArrayList<>();
        for (Column field : type.fields()) {
            members.add(
                    member(field, "struct_extract(" + x + ", " + Duck.quoted(field.name()) + ")", members.isEmpty()));
        }
        return "CASE WHEN " + x + " IS NULL THEN " + NULL + " ELSE concat('{', " + String.join(", ", members)
                + ", '}') END";
    }

    private String list(String x, ColumnType item) {
        String each = "x" + inside++;
        String items = "list_transform(" + x + ", lambda " + each + ": " + text(each, item) + ")";
        inside--;
        return joined(items, '[', ']');
    }

    private String map(String x, ColumnType value) {
        String each = "x" + inside++;
        String member = json("CAST(" + each + ".key AS VARCHAR)") + " || ':' || " + text(each + ".value", value);
        inside--;
        return joined("list_transform(map_entries(" + x + "), lambda " + each + ": " + member + ")", '{', '}');
    }

    /** @param items texts, or null where there is no list */
    private static String joined(String items, char open, char close) {
        return "coalesce('" + open + "' || array_to_string(" + items + ", ',') || '" + close + "', " + NULL + ")";
    }

    private String count(String x, ColumnType type) {
        if (!holdsFloats(type) || isTooDeep(type)) {
            return "0";
        }
        return switch (type.kind()) {
            case PLAIN -> "CASE WHEN isfinite(" + x + ") = false THEN 1 ELSE 0 END";
            case STRUCT -> {
                List<String> counts = new ArrayList<>();
                for (Column field : type.fields()) {
                    counts.add(count("struct_extract(" + x + ", " + Duck.quoted(field.name()) + ")", field.type()));
                }
                yield "(" + String.join(" + ", counts) + ")";
            }
            case LIST -> sum(x, type.parts().get(0));
            case MAP -> sum("map_values(" + x + ")", type.parts().get(1));
        };
    }

    private String sum(String list, ColumnType item) {
        String each = "x" + inside++;
        String counts = "list_transform(" + list + ", lambda " + each + ": " + count(each, item) + ")";
        inside--;
        return "CAST(coalesce(list_sum(" + counts + "), 0) AS BIGINT)";
    }

    private static boolean holdsFloats(ColumnType type) {
        return holds(type, "FLOAT") || holds(type, "DOUBLE");
    }

    private static boolean holds(ColumnType type, String word) {
        return type.word().equals(word) || type.parts().stream().anyMatch(part -> holds(part, word));
    }

    /** Whether DuckDB writes it by itself as it should be. */
    private static boolean isPlain(ColumnType type) {
        return !OWN_FORM.contains(type.word())
                && !type.word().startsWith("TIMESTAMP")
                && type.parts().stream().allMatch(RowJson::isPlain);
    }
}
