package dev.tilth.recipe;

import dev.tilth.fault.Fault;
import dev.tilth.fault.Nearest;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings as option records, by reflection. A key is the snake_case name of a component; what is not said has the value
 * of the record's {@code DEFAULTS}. Component types: int, long, double, boolean, String, enum, List and Map of these, and
 * option records.
 */
final class Binder {
    private Binder() {}

    /**
     * @param path of keys that leads here, empty for the whole recipe
     * @throws Fault where a key is unknown, a value has the wrong type, or the record refuses it
     */
    static <T extends Record> T bind(Class<T> type, Setting setting, String path) {
        if (!(setting instanceof Setting.Keys keys)) {
            throw wrong(setting, path, "a mapping");
        }
        refuseUnknown(type, keys, path);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String key = OptionKeys.key(components[i]);
            Setting value = keys.entries().get(key);
            Type wanted = components[i].getGenericType();
            values[i] =
                    value == null ? OptionKeys.defaultOf(type, components[i]) : value(wanted, value, join(path, key));
        }
        return create(type, values, keys, path);
    }

    private static void refuseUnknown(Class<?> type, Setting.Keys keys, String path) {
        List<String> known = OptionKeys.keys(type);
        for (Map.Entry<String, Setting> entry : keys.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new Fault(
                        entry.getValue().place(join(path, entry.getKey())),
                        "there is no such key",
                        Nearest.advice(entry.getKey(), known, "Known here: " + String.join(", ", known) + "."));
            }
        }
    }

    private static Object value(Type type, Setting setting, String path) {
        Class<?> raw = OptionKeys.rawType(type);
        if (raw.isRecord()) {
            return bind(raw.asSubclass(Record.class), setting, path);
        }
        if (raw == List.class) {
            return list(OptionKeys.itemType(type), setting, path);
        }
        if (raw == Map.class) {
            return map(OptionKeys.itemType(type), setting, path);
        }
        if (!(setting instanceof Setting.Text text)) {
            throw wrong(setting, path, "one value");
        }
        if (text.isNothing()) {
            throw new Fault(
                    text.place(path), "the key has no value", "Give one, or remove the key to have the default.");
        }
        return Scalars.read(raw, text, path);
    }

    private static List<Object> list(Type itemType, Setting setting, String path) {
        if (setting instanceof Setting.Text) {
            return List.of(value(itemType, setting, path));
        }
        if (!(setting instanceof Setting.Items list)) {
            throw wrong(setting, path, "a list");
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            values.add(value(itemType, list.items().get(i), path + "[" + i + "]"));
        }
        return values;
    }

    private static Map<String, Object> map(Type valueType, Setting setting, String path) {
        if (!(setting instanceof Setting.Keys keys)) {
            throw wrong(setting, path, "a mapping");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        keys.entries().forEach((key, value) -> values.put(key, value(valueType, value, join(path, key))));
        return values;
    }

    private static <T extends Record> T create(Class<T> type, Object[] values, Setting.Keys keys, String path) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refusal(type, String.valueOf(refused.getMessage()), keys, path);
            }
            throw new IllegalStateException(type + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    /** {@code component: what. What to do.} becomes a fault at that component's key. */
    private static Fault refusal(Class<?> type, String message, Setting.Keys keys, String path) {
        int colon = message.indexOf(": ");
        int stop = message.indexOf(". ", colon);
        if (colon < 0 || stop < 0) {
            return new Fault(keys.place(path), message, "Change it.");
        }
        String name = message.substring(0, colon);
        String what = message.substring(colon + 2, stop);
        String remedy = message.substring(stop + 2);
        Optional<String> key = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name)
                        || OptionKeys.key(component).equals(name))
                .map(OptionKeys::key)
                .findFirst();
        return key.map(known ->
                        new Fault(keys.entries().getOrDefault(known, keys).place(join(path, known)), what, remedy))
                .orElseGet(() -> new Fault(keys.place(path), what, remedy));
    }

    private static Fault wrong(Setting found, String path, String wanted) {
        String what = found.word() + " stands here, where " + wanted + " is expected";
        String remedy =
                switch (wanted) {
                    case "a list" -> "Start each item with \"- \".";
                    case "a mapping" -> "Write keys with values below it.";
                    default -> "Write it as key: value.";
                };
        return new Fault(found.place(path), what, remedy);
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
