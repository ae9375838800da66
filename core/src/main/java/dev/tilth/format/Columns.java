package dev.tilth.format;

import dev.tilth.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of a source, by name. */
public final class Columns {
    private static final int DEEPEST = 4;
    private static final int NAMES_TO_SHOW = 12;

    private Columns() {}

    /** The names of all columns of {@code rows}, in the order in which they first stand; of objects also those inside. */
    public static Set<String> names(List<Json.Obj> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> collect(row, "", DEEPEST, names));
        return names;
    }

    private static void collect(Json.Obj object, String prefix, int depth, Set<String> names) {
        for (int i = 0; i < object.size(); i++) {
            String name = prefix + object.keys().get(i);
            names.add(name);
            if (depth > 1 && object.values().get(i) instanceof Json.Obj inner) {
                collect(inner, name + ".", depth - 1, names);
            }
        }
    }

    /** The words of a name, in lower case: {@code customer}, {@code id} of {@code customerId} and {@code customer_id}. */
    static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            boolean hump = upper && i > 0 && name.charAt(i - 1) >= 'a' && name.charAt(i - 1) <= 'z';
            boolean gap = c == '_' || c == '.' || c == '-' || c == ' ';
            if (hump || gap) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (!gap) {
                word.append(upper ? (char) (c + 32) : c);
            }
        }
        words.add(word.toString());
        return words;
    }

    /** What to do about a name that is not among {@code seen}. */
    static String remedy(String name, Set<String> seen) {
        Optional<String> nearest = nearest(name, seen);
        if (nearest.isPresent()) {
            return "Did you mean " + nearest.get() + "?";
        }
        if (seen.isEmpty()) {
            return "The source has no columns.";
        }
        List<String> shown = seen.stream().limit(NAMES_TO_SHOW).toList();
        String more = seen.size() > shown.size() ? " and " + (seen.size() - shown.size()) + " more" : "";
        return "The columns are " + String.join(", ", shown) + more + ".";
    }

    /** The name with the fewest edits, where they are at most half as many as its letters; case counts for nothing. */
    static Optional<String> nearest(String name, Set<String> seen) {
        Optional<String> nearest = Optional.empty();
        int fewest = name.length() / 2 + 1;
        for (String candidate : seen) {
            int edits = edits(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /** Levenshtein distance, in UTF-16 units. */
    private static int edits(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
