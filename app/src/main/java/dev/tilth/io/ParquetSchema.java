package dev.tilth.io;

import dev.tilth.fault.Fault;
import dev.tilth.source.ColumnNames;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names as they are in a file: DuckDB takes those that differ in case for the same, and renames them.
 *
 * @param names of all nodes, parents before their children; the first is the root
 * @param children how many each node has
 * @param digits of each node that is a decimal number, 0 of others
 */
record ParquetSchema(List<String> names, List<Long> children, List<Long> digits) {
    /** DuckDB makes a double of a decimal number that has more. */
    private static final int MOST_DIGITS = 38;

    /** @param quoted the file, as SQL writes its path */
    static ParquetSchema read(Duck duck, String quoted) throws SQLException {
        String from = " FROM parquet_schema(" + quoted + ")";
        return new ParquetSchema(
                duck.texts("SELECT name" + from),
                duck.numbers("SELECT coalesce(num_children, 0)" + from),
                duck.numbers("SELECT coalesce(precision, 0)" + from));
    }

    List<String> columns() {
        return children(0);
    }

    /** What the user should know of the types. */
    List<String> notes() {
        List<String> rounded = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (digits.get(i) > MOST_DIGITS) {
                rounded.add(names.get(i));
            }
        }
        return rounded.isEmpty()
                ? List.of()
                : List.of("decimal numbers of over " + MOST_DIGITS + " digits are rounded to about 16: "
                        + ColumnNames.shown(rounded));
    }

    private List<String> children(int parent) {
        List<String> found = new ArrayList<>();
        int at = parent + 1;
        for (long i = 0; i < children.get(parent); i++) {
            found.add(names.get(at));
            at = behind(at);
        }
        return found;
    }

    /** The node that follows a node and all that is inside it. */
    private int behind(int node) {
        int at = node;
        for (long open = 1; open > 0; at++) {
            open += children.get(at) - 1;
        }
        return at;
    }

    /** @throws Fault where two members of an object could not be told apart */
    void refuseTwinsInside(String file) {
        for (int parent = 1; parent < names.size(); parent++) {
            Set<String> seen = new HashSet<>();
            for (String name : children.get(parent) > 1 ? children(parent) : List.<String>of()) {
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw new Fault(
                            file,
                            "two members inside " + ColumnNames.shown(List.of(names.get(parent)))
                                    + " have names that are the same or differ in case only: "
                                    + ColumnNames.shown(List.of(name)),
                            "Rename one.");
                }
            }
        }
    }
}
