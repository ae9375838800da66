package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Makes an example of each row of one source, by its detected shape and the columns that the recipe maps. Thread-safe. */
public final class RowReader {
    /** Sources have few sets of columns; one with more pays for finding the unused ones row by row. */
    private static final int REMEMBERED_COLUMN_SETS = 64;

    private static final int NAMES_TO_SHOW = 8;

    private final RowShape shape;
    private final boolean known;
    private final FactReader facts;
    private final Map<List<String>, List<String>> unused = new ConcurrentHashMap<>();

    private RowReader(Optional<Shape> detected, MapOptions map) {
        boolean bare = map.equals(MapOptions.DEFAULTS) && detected.isPresent();
        shape = bare ? detected.get() : new MappedShape(detected, map);
        known = detected.isPresent() || map.mapsContent();
        facts = new FactReader(map);
    }

    public static RowReader of(Shape shape) {
        return of(Optional.of(shape), MapOptions.DEFAULTS);
    }

    /**
     * @param detected the shape of the source; where it is empty and the map names no content, every row is refused
     * @param map columns of the recipe, which come before what the shape says
     */
    public static RowReader of(Optional<Shape> detected, MapOptions map) {
        return new RowReader(detected, map);
    }

    public Reading read(Json.Obj row) {
        try {
            if (!known) {
                throw Misshapen.unknownShape(columns(row));
            }
            Example example = shape.read(row);
            return new Reading.Shaped(
                    example, facts.read(row), unused(row, !example.tools().isEmpty()));
        } catch (Misshapen e) {
            return new Reading.Refused(e.rejection());
        }
    }

    private List<String> unused(Json.Obj row, boolean tools) {
        List<String> columns = unused(row.keys());
        Set<String> inside = tools ? CallReader.besideFunctions(row) : Set.of();
        return inside.isEmpty()
                ? columns
                : Stream.concat(columns.stream(), inside.stream()).toList();
    }

    private List<String> unused(List<String> keys) {
        List<String> remembered = unused.get(keys);
        if (remembered != null) {
            return remembered;
        }
        Set<String> used = shape.columns(keys);
        List<String> rest = keys.stream().filter(key -> !used.contains(key)).toList();
        if (unused.size() < REMEMBERED_COLUMN_SETS) {
            unused.putIfAbsent(keys, rest);
        }
        return rest;
    }

    /** Only names that look like a column's are shown: a key of a row can be anything, an e-mail address even. */
    private static String columns(Json.Obj row) {
        List<String> shown = row.keys().stream()
                .filter(RowReader::isPlainName)
                .limit(NAMES_TO_SHOW)
                .toList();
        int more = row.size() - shown.size();
        String columns = shown.isEmpty()
                ? more + " columns that make"
                : "columns " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "") + " make";
        return columns + " no known shape" + listInside(row);
    }

    /** A whole dataset that was wrapped into one object is a common thing, and easily mended. */
    private static String listInside(Json.Obj row) {
        for (int i = 0; i < row.size(); i++) {
            boolean rows = row.values().get(i) instanceof Json.Arr list
                    && !list.items().isEmpty()
                    && list.items().stream().allMatch(Json.Obj.class::isInstance);
            if (rows && isPlainName(row.keys().get(i))) {
                return ": if the rows are the list in " + row.keys().get(i) + ", write that list to a file of its own";
            }
        }
        return "";
    }

    private static boolean isPlainName(String name) {
        boolean number = !name.isEmpty() && name.length() <= 3 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return number || (name.length() <= 40 && name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z')));
    }
}
