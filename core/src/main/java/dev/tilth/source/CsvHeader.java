package dev.tilth.source;

import com.ibm.icu.lang.UCharacter;
import dev.tilth.fault.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The names of a CSV's columns. What is wrong with them is the user's to mend: no row could be understood. */
final class CsvHeader {
    private CsvHeader() {}

    /** @param cells of the header; an empty one is named by its place: {@code column_3} */
    static List<String> read(String file, long line, boolean tooLong, List<String> cells) {
        if (tooLong) {
            throw broken(file, line, "the header is longer than the longest row allowed");
        }
        List<String> names = new ArrayList<>(cells.size());
        Map<String, Integer> places = new HashMap<>();
        for (String cell : cells) {
            if (cell.indexOf('\uFFFD') >= 0) {
                throw new Fault(
                        file + ":" + line,
                        "the header is not UTF-8",
                        "Set encoding: of this source, for example" + " windows-1252.");
            }
            int place = names.size() + 1;
            String name = cell.isBlank() ? "column_" + place : cell.strip();
            Integer before = places.putIfAbsent(name, place);
            if (before != null) {
                throw new Fault(
                        file + ":" + line,
                        "columns " + before + " and " + place + " of the header have the same name",
                        "Rename one.");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** Names of the columns of a file that has none: {@code 1}, {@code 2}. */
    static List<String> numbered(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).toList();
    }

    /** What the report says of the columns. A name that does not look like one may be a value, and is only counted. */
    static String note(List<String> names) {
        List<String> plain = names.stream().filter(CsvHeader::isPlain).toList();
        int others = names.size() - plain.size();
        String more = others == 0 ? "" : (plain.isEmpty() ? "" : " and ") + others + " that cannot be shown";
        return "the first line names the columns: " + String.join(", ", plain) + more;
    }

    /** Letters and the signs of names; an address or a number would be somebody's. */
    private static boolean isPlain(String name) {
        return name.length() <= 40
                && name.codePoints().allMatch(c -> UCharacter.isLetter(c) || "_-. ()".indexOf(c) >= 0);
    }

    static Fault broken(String file, long line, String what) {
        return new Fault(file + ":" + line, "the header cannot be read: " + what, "Mend the first line.");
    }
}
