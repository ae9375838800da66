package dev.tilth.recipe;

import java.util.List;
import java.util.Map;

/** A value of the recipe with the place where it was written, before anything is known of its type. */
sealed interface Setting {
    /** {@code tilth.yaml:14}, or {@code --set dedup.threshold}. */
    String at();

    /** @param plain whether it was written without quotes, so that {@code null} and nothing mean no value */
    record Text(String at, String value, boolean plain) implements Setting {
        boolean isNothing() {
            return plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
        }
    }

    record Items(String at, List<Setting> items) implements Setting {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** @param entries in the order in which they were written; never changed */
    record Keys(String at, Map<String, Setting> entries) implements Setting {}

    /** {@code tilth.yaml:14 dedup.threshold}: the place of a key. */
    default String place(String path) {
        return at().startsWith("--") || path.isEmpty() ? at() : at() + " " + path;
    }

    /** What it is, for an error. */
    default String word() {
        if (this instanceof Items list) {
            return "a list of " + list.items().size();
        }
        return this instanceof Keys ? "a mapping" : "one value";
    }
}
