package dev.tilth.format;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Members of a row, with their types made sure of. Null and the empty text are absent where a member is optional. */
final class Values {
    private Values() {}

    /** The member, unless it is absent, null or an empty text. */
    static Optional<Json> present(Json.Obj row, String key) {
        int at = row.keys().indexOf(key);
        if (at < 0 || isBlank(row.values().get(at))) {
            return Optional.empty();
        }
        return Optional.of(row.values().get(at));
    }

    /** The first of {@code keys} that is there, or empty where none is. */
    static String first(Json.Obj row, List<String> keys) {
        for (String key : keys) {
            if (row.has(key)) {
                return key;
            }
        }
        return "";
    }

    static boolean isBlank(Json value) {
        return value.isNull() || (value instanceof Json.Str text && text.value().isEmpty());
    }

    static String text(Json.Obj row, String key) throws Misshapen {
        Json value = required(row, key);
        return text(value, key);
    }

    static String text(Json value, String where) throws Misshapen {
        if (value instanceof Json.Str text) {
            return text.value();
        }
        throw Misshapen.wrongType(where, value);
    }

    /** The text, or an empty one where it is absent. */
    static String optionalText(Json.Obj row, String key) throws Misshapen {
        Optional<Json> value = present(row, key);
        return value.isEmpty() ? "" : text(value.get(), key);
    }

    /** The member, which may be an empty text but not null. */
    static Json required(Json.Obj row, String key) throws Misshapen {
        int at = row.keys().indexOf(key);
        if (at < 0 || row.values().get(at).isNull()) {
            throw Misshapen.missing(key);
        }
        return row.values().get(at);
    }

    /** A list, or the list that a text holds as JSON (a cell of a table has no other way to hold one). */
    static List<Json> items(Json value, String where) throws Misshapen {
        if (value instanceof Json.Arr array) {
            return array.items();
        }
        if (value instanceof Json.Str text && text.value().stripLeading().startsWith("[")) {
            return items(json(text.value(), where), where);
        }
        throw Misshapen.wrongType(where, value);
    }

    static Json.Obj object(Json value, String where) throws Misshapen {
        if (value instanceof Json.Obj object) {
            return object;
        }
        throw Misshapen.wrongType(where, value);
    }

    /** The JSON that a text holds. */
    static Json json(String text, String where) throws Misshapen {
        try {
            return JsonReader.read(text);
        } catch (NotJson e) {
            throw Misshapen.wrongType(where, "is a text that is not JSON");
        }
    }

    /** Texts, numbers and booleans as labels; none where the value is blank. */
    static List<String> labels(Json value, String where) throws Misshapen {
        if (isBlank(value)) {
            return List.of();
        }
        if (!(value instanceof Json.Arr array)) {
            return List.of(scalar(value, where));
        }
        List<String> labels = new ArrayList<>(array.items().size());
        for (int i = 0; i < array.items().size(); i++) {
            labels.add(scalar(array.items().get(i), where));
        }
        return labels;
    }

    /** A text, or a number or boolean as it is written. */
    static String scalar(Json value, String where) throws Misshapen {
        if (value instanceof Json.Str text) {
            return text.value();
        }
        if (value instanceof Json.Num || value instanceof Json.Bool) {
            return value.write();
        }
        throw Misshapen.wrongType(where, value);
    }
}
