package dev.tilth.report;

import dev.tilth.gate.Counts;
import dev.tilth.gate.Judgement;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Records as JSON and back, by their components. One mapping for all of the report's records: a number that the model
 * holds cannot be left out of the file. An empty {@link Optional} is a key that is not there.
 */
final class RecordJson {
    private RecordJson() {}

    static Json.Obj object(Record record) {
        JsonObject object = new JsonObject();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            Object present = value instanceof Optional<?> optional
                    ? optional.<Object>map(v -> v).orElse(value)
                    : value;
            if (!(present instanceof Optional<?>)) {
                object.put(key(component), json(present));
            }
        }
        return object.build();
    }

    /** The name of a component as a key: {@code keptShare} is {@code kept_share}. */
    static String key(RecordComponent component) {
        StringBuilder key = new StringBuilder();
        for (char c : component.getName().toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                key.append('_').append((char) (c + 32));
            } else {
                key.append(c);
            }
        }
        return key.toString();
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot read " + component, e);
        }
    }

    private static Json json(Object value) {
        if (value instanceof Judgement judgement) {
            return judgement.toJson();
        }
        if (value instanceof Counts counts) {
            return counts.toJson();
        }
        if (value instanceof Record record) {
            return object(record);
        }
        if (value instanceof List<?> list) {
            return new Json.Arr(list.stream().map(RecordJson::json).toList());
        }
        if (value instanceof Enum<?> constant) {
            return Json.of(constant.name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof Double number) {
            return Json.of(number.doubleValue());
        }
        if (value instanceof Number number) {
            return Json.of(number.longValue());
        }
        return value instanceof Boolean flag ? Json.of(flag.booleanValue()) : Json.of((String) value);
    }

    static <R extends Record> R read(Json json, Class<R> type, String where) {
        if (!(json instanceof Json.Obj object)) {
            throw bad(where, "not an object");
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = member(object, components[i], where);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw bad(where, "not a " + type.getSimpleName());
        }
    }

    private static Object member(Json.Obj object, RecordComponent component, String where) {
        String key = key(component);
        Optional<Json> found = object.find(key);
        if (component.getType() == Optional.class) {
            Type content = argument(component.getGenericType());
            return found.map(json -> value(json, content, where + "." + key));
        }
        Json json = found.orElseThrow(() -> bad(where + "." + key, "missing"));
        return value(json, component.getGenericType(), where + "." + key);
    }

    private static Object value(Json json, Type type, String where) {
        if (type instanceof ParameterizedType) {
            return items(json, argument(type), where);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Judgement.class) {
            return Judgement.ofJson(json);
        }
        if (plain == Counts.class) {
            return Counts.ofJson(json);
        }
        if (plain.isRecord()) {
            return read(json, plain.asSubclass(Record.class), where);
        }
        if (plain.isEnum()) {
            return constant(json, plain, where);
        }
        return scalar(json, plain, where);
    }

    private static Object scalar(Json json, Class<?> type, String where) {
        if (json instanceof Json.Str string && type == String.class) {
            return string.value();
        }
        if (json instanceof Json.Bool bool && type == boolean.class) {
            return bool.value();
        }
        if (json instanceof Json.Num number && type != String.class && type != boolean.class) {
            return number(number, type, where);
        }
        throw bad(where, "not a " + type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static Object number(Json.Num number, Class<?> type, String where) {
        if (type == double.class || type == Double.class) {
            return number.asDouble();
        }
        try {
            long value = Long.parseLong(number.text());
            return type == int.class ? (Object) Math.toIntExact(value) : (Object) value;
        } catch (ArithmeticException | NumberFormatException e) {
            throw bad(where, number.text() + " is not a count");
        }
    }

    private static List<Object> items(Json json, Type content, String where) {
        if (!(json instanceof Json.Arr array)) {
            throw bad(where, "not an array");
        }
        List<Object> items = new ArrayList<>();
        for (Json item : array.items()) {
            items.add(value(item, content, where + "[" + items.size() + "]"));
        }
        return items;
    }

    private static Object constant(Json json, Class<?> type, String where) {
        String word = json.asText().orElse("");
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw bad(where, "\"" + word + "\" is not a " + type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static IllegalArgumentException bad(String where, String what) {
        return new IllegalArgumentException(where + ": " + what + ". Build again to write the report anew.");
    }
}
