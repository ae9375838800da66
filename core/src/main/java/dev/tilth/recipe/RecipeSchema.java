package dev.tilth.recipe;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JSON Schema (2020-12) of a recipe, made from the option records: editors complete and check with it. */
public final class RecipeSchema {
    private static final Map<Class<?>, String> SCALARS =
            Map.of(int.class, "integer", long.class, "integer", double.class, "number", boolean.class, "boolean");

    private RecipeSchema() {}

    public static Json.Obj schema() {
        Json.Obj recipe = object(Recipe.class);
        JsonObject schema = new JsonObject()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "tilth recipe");
        for (int i = 0; i < recipe.size(); i++) {
            schema.put(recipe.keys().get(i), recipe.values().get(i));
        }
        return schema.build();
    }

    static Json.Obj object(Class<?> record) {
        JsonObject properties = new JsonObject();
        for (RecordComponent component : record.getRecordComponents()) {
            properties.put(OptionKeys.key(component), property(record, component));
        }
        return new JsonObject()
                .put("type", "object")
                .put("additionalProperties", false)
                .put("properties", properties.build())
                .build();
    }

    private static Json property(Class<?> record, RecordComponent component) {
        Json.Obj type = type(component.getGenericType());
        JsonObject property = new JsonObject().put("description", OptionKeys.sentence(component));
        for (int i = 0; i < type.size(); i++) {
            property.put(type.keys().get(i), type.values().get(i));
        }
        if (!component.getType().isRecord()) {
            property.put("default", OptionJson.value(OptionKeys.defaultOf(record, component)));
        }
        return property.build();
    }

    private static Json.Obj type(Type type) {
        Class<?> raw = OptionKeys.rawType(type);
        if (raw.isRecord()) {
            return object(raw);
        }
        if (raw == List.class) {
            return listOrOne(type(OptionKeys.itemType(type)));
        }
        if (raw == Map.class) {
            return new JsonObject()
                    .put("type", "object")
                    .put("additionalProperties", type(OptionKeys.itemType(type)))
                    .build();
        }
        if (raw.isEnum()) {
            return words(OptionKeys.words(raw));
        }
        return new JsonObject().put("type", SCALARS.getOrDefault(raw, "string")).build();
    }

    /** A word that YAML takes for a truth value may stand without quotes. */
    private static Json.Obj words(List<String> words) {
        List<Json> allowed = new ArrayList<>();
        for (String word : words) {
            allowed.add(Json.of(word));
            if (word.equals("true") || word.equals("false")) {
                allowed.add(new Json.Bool(word.equals("true")));
            }
        }
        return new JsonObject().put("enum", allowed).build();
    }

    /** One value where a list is expected is a list of one; not so for mappings. */
    private static Json.Obj listOrOne(Json.Obj item) {
        Json list = new JsonObject().put("type", "array").put("items", item).build();
        boolean mapping = item.find("properties").isPresent();
        return mapping
                ? (Json.Obj) list
                : new JsonObject().put("anyOf", List.of(list, item)).build();
    }
}
