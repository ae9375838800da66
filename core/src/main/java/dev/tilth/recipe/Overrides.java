package dev.tilth.recipe;

import dev.tilth.fault.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code --set a.b.c=VALUE} on top of what the recipe says. An item of a list is named by its place from 0, or its name. */
public final class Overrides {
    private Overrides() {}

    public static Setting apply(Setting root, List<String> sets) {
        Setting result = root;
        for (String set : sets) {
            int equals = set.indexOf('=');
            if (equals < 1) {
                throw new Fault("--set " + set, "is not KEY=VALUE", "Write for example --set dedup.threshold=0.9.");
            }
            String key = set.substring(0, equals).strip();
            String at = "--set " + key;
            Setting value = YamlSettings.ofOption(at, set.substring(equals + 1))
                    .orElseGet(() -> new Setting.Text(at, "", false));
            result = put(result, List.of(key.split("\\.", -1)), value);
        }
        return result;
    }

    private static Setting put(Setting target, List<String> path, Setting value) {
        if (path.isEmpty()) {
            return value;
        }
        return target instanceof Setting.Items list
                ? putItem(list, path, value)
                : putKey(
                        target instanceof Setting.Keys keys ? keys : new Setting.Keys(value.at(), Map.of()),
                        path,
                        value);
    }

    private static Setting putKey(Setting.Keys target, List<String> path, Setting value) {
        Map<String, Setting> entries = new LinkedHashMap<>(target.entries());
        Setting before = entries.getOrDefault(path.get(0), new Setting.Keys(value.at(), Map.of()));
        entries.put(path.get(0), put(before, path.subList(1, path.size()), value));
        return new Setting.Keys(target.at(), entries);
    }

    private static Setting putItem(Setting.Items target, List<String> path, Setting value) {
        List<Setting> items = new ArrayList<>(target.items());
        int at = indexOf(items, path.get(0));
        if (at < 0) {
            String what = "no item of the list is named " + path.get(0);
            throw new Fault(
                    value.at(), what, "Give the name of one of its " + items.size() + " items, or its place from 0.");
        }
        items.set(at, put(items.get(at), path.subList(1, path.size()), value));
        return new Setting.Items(target.at(), items);
    }

    private static int indexOf(List<Setting> items, String wanted) {
        for (int i = 0; i < items.size(); i++) {
            boolean named = items.get(i) instanceof Setting.Keys keys
                    && keys.entries().get("name") instanceof Setting.Text name
                    && name.value().equals(wanted);
            if (named || wanted.equals(Integer.toString(i))) {
                return i;
            }
        }
        return -1;
    }
}
