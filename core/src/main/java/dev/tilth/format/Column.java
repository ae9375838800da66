package dev.tilth.format;

import dev.tilth.json.Json;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a sample of rows says of one column.
 *
 * @param present rows in which it is neither absent, null nor an empty text
 * @param types how many of those are of each type: {@code text}, {@code number}, {@code boolean}, {@code list},
 *     {@code object}
 * @param distinct different values among them
 * @param dates how many of them begin as a date of ISO 8601 does
 * @param meanCharacters mean length of the texts and numbers among them, in UTF-16 units; 0 where there are none
 */
public record Column(
        String name, int present, Map<String, Integer> types, int distinct, int dates, double meanCharacters) {
    public Column {
        types = Collections.unmodifiableMap(new TreeMap<>(types));
    }

    /** The columns of a sample, in the order in which they first stand; those inside objects by dotted names. */
    public static List<Column> of(List<Json.Obj> sample) {
        return Columns.names(sample).stream().map(name -> of(name, sample)).toList();
    }

    private static Column of(String name, List<Json.Obj> sample) {
        ColumnPath path = ColumnPath.of(name);
        Map<String, Integer> types = new TreeMap<>();
        Set<Json> values = new HashSet<>();
        int present = 0;
        int dates = 0;
        long characters = 0;
        for (Json.Obj row : sample) {
            Optional<Json> value = path.find(row);
            if (value.isEmpty()) {
                continue;
            }
            present++;
            types.merge(type(value.get()), 1, Integer::sum);
            values.add(value.get());
            String text = scalar(value.get());
            characters += text.length();
            dates += startsAsDate(text) ? 1 : 0;
        }
        int scalars = types.getOrDefault("text", 0) + types.getOrDefault("number", 0);
        return new Column(name, present, types, values.size(), dates, scalars == 0 ? 0 : (double) characters / scalars);
    }

    private static String scalar(Json value) {
        return value instanceof Json.Num number ? number.text() : value.asText().orElse("");
    }

    private static String type(Json value) {
        if (value instanceof Json.Str) {
            return "text";
        }
        if (value instanceof Json.Num) {
            return "number";
        }
        if (value instanceof Json.Bool) {
            return "boolean";
        }
        return value instanceof Json.Arr ? "list" : "object";
    }

    /** {@code 2026-01-31}, whatever follows. */
    private static boolean startsAsDate(String text) {
        if (text.length() < 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if ((i == 4 || i == 7) ? c != '-' : (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of its values are of one of {@code wanted}. */
    boolean isOnly(Set<String> wanted) {
        return present > 0 && wanted.containsAll(types.keySet());
    }

    /** Whether one of the words of its name, split at dots, underscores, spaces and hyphens, is {@code word}. */
    boolean isNamed(String word) {
        return Columns.words(name).contains(word);
    }
}
