package dev.tilth.recipe;

import dev.tilth.json.Json;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Option records as JSON with sorted keys, for hashing, and as the values of defaults. */
final class OptionJson {
    private OptionJson() {}

    static Json.Obj of(Record options) {
        Map<String, Json> members = new TreeMap<>();
        for (RecordComponent component : options.getClass().getRecordComponents()) {
            members.put(OptionKeys.key(component), value(OptionKeys.value(options, component)));
        }
        return object(members);
    }

    static Json value(Object value) {
        if (value instanceof Record record) {
            return of(record);
        }
        if (value instanceof List<?> list) {
            List<Json> items = new ArrayList<>();
            list.forEach(item -> items.add(value(item)));
            return new Json.Arr(items);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Json> members = new TreeMap<>();
            map.forEach((key, item) -> members.put((String) key, value(item)));
            return object(members);
        }
        if (value instanceof Enum<?> constant) {
            return Json.of(OptionKeys.word(constant));
        }
        if (value instanceof Boolean truth) {
            return Json.of((boolean) truth);
        }
        if (value instanceof Double number) {
            return Json.of((double) number);
        }
        return value instanceof Number number ? Json.of(number.longValue()) : Json.of((String) value);
    }

    private static Json.Obj object(Map<String, Json> members) {
        return new Json.Obj(List.copyOf(members.keySet()), List.copyOf(members.values()));
    }
}
