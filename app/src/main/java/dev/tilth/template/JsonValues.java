package dev.tilth.template;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as values of a template. */
final class JsonValues {
    private JsonValues() {}

    static Object of(Json json) {
        if (json instanceof Json.Str text) {
            return text.value();
        }
        if (json instanceof Json.Num number) {
            return number(number);
        }
        if (json instanceof Json.Bool truth) {
            return truth.value();
        }
        if (json instanceof Json.Arr array) {
            List<Object> items = new ArrayList<>(array.items().size());
            array.items().forEach(item -> items.add(of(item)));
            return items;
        }
        if (json instanceof Json.Obj object) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (int i = 0; i < object.size(); i++) {
                members.put(object.keys().get(i), of(object.values().get(i)));
            }
            return members;
        }
        return Nothing.NONE;
    }

    /** Whole where it is written so, as Python reads it. */
    private static Object number(Json.Num number) {
        String text = number.text();
        boolean whole = text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        return whole && text.length() <= Values.MOST_DIGITS ? Values.whole(text) : (Object) number.asDouble();
    }
}
