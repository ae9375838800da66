package dev.tilth.export;

import dev.tilth.example.Origin;
import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The types that the columns of one file have, down to the members of objects and the items of lists. Loaders that hold a
 * file as Arrow tables, as Hugging Face datasets does, refuse one in which a column has two; null goes with every type.
 * Counts of parts add up to the count of the whole, as long as there are no more than 10,000 columns; what is deeper than
 * 16 levels or under a key of more than 256 characters is not looked at. Not for several threads.
 */
public final class ColumnTypes {
    static final int MOST_COLUMNS = 10_000;
    static final int MOST_LEVELS = 16;
    static final int MOST_FINDINGS = 20;
    static final int LONGEST_KEY = 256;

    /** Keys of arguments can be anything, an e-mail address even: only what looks like a name is shown. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,39}");

    private static final int TEXT = 0;
    private static final int NUMBER = 1;
    private static final int BOOLEAN = 2;
    private static final int LIST = 3;
    private static final int OBJECT = 4;
    private static final List<String> TYPES = List.of("a text", "a number", "true or false", "a list", "an object");

    /** By type: rows that have it, the last of them by its number here, and where the first came from. */
    private static final class Column {
        private final long[] rows = new long[TYPES.size()];
        private final long[] lastRow = new long[TYPES.size()];
        private final String[] first = new String[TYPES.size()];
        private final Map<String, Column> members = new LinkedHashMap<>();
        /** Itself where there are none. */
        private Column items = this;

        boolean hasItems() {
            return items != this;
        }

        /** How many types it has. */
        int types() {
            int types = 0;
            for (long count : rows) {
                types += count > 0 ? 1 : 0;
            }
            return types;
        }
    }

    /** What is not looked at. */
    private static final Column UNKNOWN = new Column();

    private final Column root = new Column();
    private int columns;
    private boolean more;
    private long row;

    /** Adds a row of the file. */
    public void add(Json.Obj value, Origin origin) {
        row++;
        members(root, value, 0, origin);
    }

    private void add(Column column, Json value, int level, Origin origin) {
        if (value instanceof Json.Str) {
            see(column, TEXT, origin);
        } else if (value instanceof Json.Num) {
            see(column, NUMBER, origin);
        } else if (value instanceof Json.Bool) {
            see(column, BOOLEAN, origin);
        } else if (value instanceof Json.Arr list) {
            see(column, LIST, origin);
            items(column, list, level, origin);
        } else if (value instanceof Json.Obj object) {
            see(column, OBJECT, origin);
            members(column, object, level, origin);
        }
    }

    private void see(Column column, int at, Origin origin) {
        if (column.lastRow[at] != row) {
            column.lastRow[at] = row;
            if (column.rows[at]++ == 0) {
                column.first[at] = origin.toString();
            }
        }
    }

    private void items(Column column, Json.Arr list, int level, Origin origin) {
        if (list.items().isEmpty() || level == MOST_LEVELS) {
            return;
        }
        Column items = itemsOf(column);
        for (int i = 0; i < list.items().size() && items != UNKNOWN; i++) {
            add(items, list.items().get(i), level + 1, origin);
        }
    }

    private void members(Column column, Json.Obj object, int level, Origin origin) {
        for (int i = 0; i < object.size() && level < MOST_LEVELS; i++) {
            Column member = memberOf(column, object.keys().get(i));
            if (member != UNKNOWN) {
                add(member, object.values().get(i), level + 1, origin);
            }
        }
    }

    private Column itemsOf(Column column) {
        if (!column.hasItems() && mayGrow()) {
            column.items = new Column();
        }
        return column.hasItems() ? column.items : UNKNOWN;
    }

    private Column memberOf(Column column, String key) {
        Column known = column.members.getOrDefault(key, UNKNOWN);
        if (known != UNKNOWN || key.length() > LONGEST_KEY || !mayGrow()) {
            return known;
        }
        Column member = new Column();
        column.members.put(key, member);
        return member;
    }

    private boolean mayGrow() {
        boolean grows = columns < MOST_COLUMNS;
        columns += grows ? 1 : 0;
        more |= !grows;
        return grows;
    }

    /** Adds what was seen of rows that follow those seen here. */
    public void addAll(ColumnTypes later) {
        addAll(root, later.root);
        more |= later.more;
    }

    private void addAll(Column to, Column from) {
        for (int i = 0; i < TYPES.size(); i++) {
            to.first[i] = to.rows[i] == 0 ? from.first[i] : to.first[i];
            to.rows[i] += from.rows[i];
        }
        Column items = from.hasItems() ? itemsOf(to) : UNKNOWN;
        if (items != UNKNOWN) {
            addAll(items, from.items);
        }
        from.members.forEach((key, member) -> {
            Column known = memberOf(to, key);
            if (known != UNKNOWN) {
                addAll(known, member);
            }
        });
    }

    /**
     * A sentence for each column with more than one type, at most 20.
     *
     * @param file its name
     * @param remedy what to do, one sentence
     */
    public List<String> findings(String file, String remedy) {
        List<String> mixed = new ArrayList<>();
        find("", root, mixed);
        List<String> sentences = new ArrayList<>();
        mixed.stream()
                .limit(MOST_FINDINGS)
                .forEach(each -> sentences.add(
                        file + ": " + each + ". Loaders that hold one type a column refuse the file. " + remedy));
        if (mixed.size() > MOST_FINDINGS) {
            sentences.add(file + ": " + (mixed.size() - MOST_FINDINGS) + " more columns have values of several types.");
        }
        if (more) {
            sentences.add(file + ": the types of its first " + MOST_COLUMNS + " columns are known, not of the others.");
        }
        return sentences;
    }

    private static void find(String path, Column column, List<String> mixed) {
        if (column.types() > 1) {
            mixed.add(path + " is " + words(column));
        }
        if (column.hasItems()) {
            find(path + "[]", column.items, mixed);
        }
        column.members.forEach((key, member) -> find(
                (path.isEmpty() ? "" : path + ".") + (PLAIN_NAME.matcher(key).matches() ? key : "?"), member, mixed));
    }

    private static String words(Column column) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < TYPES.size(); i++) {
            long rows = column.rows[i];
            if (rows > 0) {
                types.add(TYPES.get(i) + " in " + rows + (rows == 1 ? " row" : " rows") + ", first " + column.first[i]);
            }
        }
        return String.join(", and ", types);
    }
}
