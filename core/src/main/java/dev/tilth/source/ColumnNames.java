package dev.tilth.source;

import com.ibm.icu.lang.UCharacter;
import dev.tilth.fault.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The names of a table's columns. What is wrong with them is the user's to mend: no row could be understood. */
public final class ColumnNames {
    private ColumnNames() {}

    /**
     * @param where file and line, for faults
     * @param cells of the header; an empty one is named by its place: {@code column_3}
     * @throws Fault where two are the same
     */
    public static List<String> of(String where, List<String> cells) {
        List<String> names = new ArrayList<>(cells.size());
        for (String cell : cells) {
            names.add(cell.isBlank() ? "column_" + (names.size() + 1) : cell.strip());
        }
        refuseTwins(where, names);
        return List.copyOf(names);
    }

    /** @throws Fault where two names are the same */
    public static void refuseTwins(String where, List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 1; place <= names.size(); place++) {
            String name = names.get(place - 1);
            Integer before = places.putIfAbsent(name, place);
            if (before != null) {
                throw new Fault(
                        where,
                        "columns " + before + " and " + place + " have the same name"
                                + (isPlain(name) ? " " + name : ""),
                        "Rename one.");
            }
        }
    }

    /** Names of the columns of a file that has none: {@code 1}, {@code 2}. */
    public static List<String> numbered(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).toList();
    }

    /** What the report says of the columns. A name that does not look like one may be a value, and is only counted. */
    public static String note(List<String> names) {
        return "the first line names the columns: " + shown(names);
    }

    /** Those that look like names, and how many do not. */
    public static String shown(List<String> names) {
        List<String> plain = names.stream().filter(ColumnNames::isPlain).toList();
        int others = names.size() - plain.size();
        String more = others == 0 ? "" : (plain.isEmpty() ? "" : " and ") + others + " that cannot be shown";
        return String.join(", ", plain) + more;
    }

    /** Letters and the signs of names; an address or a number would be somebody's. */
    private static boolean isPlain(String name) {
        return name.length() <= 40
                && name.codePoints().allMatch(c -> UCharacter.isLetter(c) || "_-. ()".indexOf(c) >= 0);
    }
}
