package dev.tilth.report;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A report in which every text that could come from data attacks the page. */
public final class Hostile {
    /** Markup, an attribute's end, an entity, an override of direction, a control character, half a character. */
    public static final String TEXT =
            "</td><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;\u202Egnp.exe\u0000\u001B[31m\uD800|`*[x](http://evil.example)\n---\n"
                    + "W".repeat(10_000);

    /** Words that are ours and closed, and what is derived again from counts. */
    private static final Set<String> OURS = Set.of("schema", "judgement", "counts", "severity", "fate");

    private Hostile() {}

    public static Report report() {
        return ReportJson.read(attacked(ReportJson.write(SupportDesk.report())));
    }

    private static Json attacked(Json json) {
        if (json instanceof Json.Obj object) {
            List<Json> values = new ArrayList<>();
            for (int i = 0; i < object.size(); i++) {
                Json value = object.values().get(i);
                values.add(OURS.contains(object.keys().get(i)) ? value : attacked(value));
            }
            return new Json.Obj(object.keys(), values);
        }
        if (json instanceof Json.Arr array) {
            return new Json.Arr(array.items().stream().map(Hostile::attacked).toList());
        }
        return json instanceof Json.Str ? Json.of(TEXT) : json;
    }
}
