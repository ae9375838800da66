package dev.tilth.format;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The texts of a row whose shape nobody knows, such as an item of a benchmark. */
public final class Texts {
    private Texts() {}

    /** Every text value of {@code row}, at any depth, in the order in which they stand. */
    public static List<String> of(Json.Obj row) {
        List<String> texts = new ArrayList<>();
        collect(row, texts);
        return texts;
    }

    private static void collect(Json value, List<String> texts) {
        if (value instanceof Json.Str text) {
            texts.add(text.value());
        } else if (value instanceof Json.Arr list) {
            list.items().forEach(item -> collect(item, texts));
        } else if (value instanceof Json.Obj object) {
            object.values().forEach(member -> collect(member, texts));
        }
    }
}
