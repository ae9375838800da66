package dev.tilth.format;

import dev.tilth.json.Json;
import java.util.List;
import java.util.Optional;

/** A column by its name, or a member inside one by names with dots between. A column called so itself comes first. */
record ColumnPath(String name, List<String> steps) {
    static ColumnPath of(String name) {
        return new ColumnPath(name, List.of(name.split("\\.", -1)));
    }

    static List<ColumnPath> of(List<String> names) {
        return names.stream().map(ColumnPath::of).toList();
    }

    /** The value, or empty where it is absent, null or an empty text. */
    Optional<Json> find(Json.Obj row) {
        int at = row.keys().indexOf(name);
        Json value = at >= 0 ? row.values().get(at) : walk(row);
        return Values.isBlank(value) ? Optional.empty() : Optional.of(value);
    }

    private Json walk(Json.Obj row) {
        Json value = row;
        for (String step : steps) {
            int at = value instanceof Json.Obj object ? object.keys().indexOf(step) : -1;
            if (at < 0 || !(value instanceof Json.Obj object)) {
                return new Json.Null();
            }
            value = object.values().get(at);
        }
        return value;
    }

    String text(Json.Obj row) throws Misshapen {
        Optional<Json> value = find(row);
        return value.isEmpty() ? "" : Values.text(value.get(), name);
    }

    /** A text, or a number or boolean as it is written; empty where there is none. */
    String scalar(Json.Obj row) throws Misshapen {
        Optional<Json> value = find(row);
        return value.isEmpty() ? "" : Values.scalar(value.get(), name);
    }
}
