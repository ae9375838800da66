package dev.tilth.account;

import dev.tilth.json.Json;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The options of a build that a reader of its report looks for: the main ones, and all that are not as usual. */
final class Settings {
    private static final Set<String> MAIN = Set.of(
            "dedup.threshold",
            "split.test",
            "split.validation",
            "split.stratify",
            "contamination.ngram",
            "contamination.share",
            "privacy.mode",
            "length.tokenizer",
            "length.profile");
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("name", "sources", "task");

    private final List<Setting> found = new ArrayList<>();

    private Settings() {}

    static List<Setting> of(Recipe recipe) {
        Settings settings = new Settings();
        settings.compare(
                "",
                recipe.canonical(),
                Recipe.defaults("", List.of(), List.of()).canonical());
        return settings.found;
    }

    private void compare(String path, Json.Obj values, Json.Obj usual) {
        for (int i = 0; i < values.size(); i++) {
            String key = values.keys().get(i);
            if (path.isEmpty() && SHOWN_ELSEWHERE.contains(key)) {
                continue;
            }
            String full = path.isEmpty() ? key : path + "." + key;
            Json value = values.values().get(i);
            Json fallback = usual.find(key).orElse(new Json.Null());
            if (value instanceof Json.Obj section && fallback instanceof Json.Obj other) {
                compare(full, section, other);
            } else if (!value.equals(fallback) || MAIN.contains(full)) {
                found.add(new Setting(full, text(value), text(fallback)));
            }
        }
    }

    private static String text(Json value) {
        return value.isNull() ? "" : value.asText().orElseGet(value::write);
    }
}
