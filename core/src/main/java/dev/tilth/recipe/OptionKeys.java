package dev.tilth.recipe;

import dev.tilth.option.Key;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What option records say of themselves: their keys, the sentences on them, their defaults. */
final class OptionKeys {
    private OptionKeys() {}

    /** {@code maxRowBytes} is {@code max_row_bytes} in the recipe. */
    static String key(RecordComponent component) {
        StringBuilder key = new StringBuilder();
        for (char c : component.getName().toCharArray()) {
            if (Character.isUpperCase(c)) {
                key.append('_');
            }
            key.append(Character.toLowerCase(c));
        }
        return key.toString();
    }

    static List<String> keys(Class<?> record) {
        List<String> keys = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            keys.add(key(component));
        }
        return keys;
    }

    /** The sentence on a component. */
    static String sentence(AnnotatedElement component) {
        Key key = component.getAnnotation(Key.class);
        if (key == null) {
            throw new IllegalStateException(component + " has no @Key");
        }
        return key.value();
    }

    /** The words of an enum in the recipe: lower case, a hyphen where the constant has an underscore. */
    static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words(Class<?> type) {
        List<String> words = new ArrayList<>();
        for (Object constant : constants(type)) {
            words.add(word(constant));
        }
        return words;
    }

    static Object[] constants(Class<?> type) {
        return Optional.ofNullable(type.getEnumConstants())
                .map(constants -> (Object[]) constants)
                .orElseThrow(() -> new IllegalArgumentException(type + " is not an enum"));
    }

    /** Type of the items of a list, or of the values of a map. */
    static Type itemType(Type collection) {
        Type[] arguments = ((ParameterizedType) collection).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    static Class<?> rawType(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    /** What a component is where the recipe says nothing: by {@code DEFAULTS} of its record, else by its own type. */
    static Object defaultOf(Class<?> record, RecordComponent component) {
        Optional<Object> defaults = defaults(record);
        if (defaults.isPresent()) {
            return value(defaults.get(), component);
        }
        Class<?> type = component.getType();
        if (type.isRecord()) {
            return defaults(type).orElseThrow(() -> new IllegalStateException(type + " has no DEFAULTS"));
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == String.class) {
            return "";
        }
        throw new IllegalStateException(record + " has no DEFAULTS for " + component.getName());
    }

    static Object value(Object record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Object> defaults(Class<?> record) {
        try {
            Field field = record.getDeclaredField("DEFAULTS");
            field.setAccessible(true);
            return Optional.of(field.get(null));
        } catch (NoSuchFieldException e) {
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
