package dev.tilth.format;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tool definitions as Gemini has them: parameters are schemas of OpenAPI 3.0, with types in capitals and {@code nullable},
 * where JSON Schema has small letters and a list of types. Key order and number text are kept.
 */
final class OpenApi {
    private static final Set<String> DECLARATION = Set.of("name", "description", "parameters", "response");
    private static final Set<String> SCHEMAS = Set.of("parameters", "response");
    private static final Set<String> WORDS = Set.of(
            "type",
            "format",
            "title",
            "description",
            "nullable",
            "default",
            "items",
            "minItems",
            "maxItems",
            "enum",
            "properties",
            "propertyOrdering",
            "required",
            "minProperties",
            "maxProperties",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "pattern",
            "example",
            "anyOf");
    private static final int DEEPEST = 64;

    private OpenApi() {}

    /** Whether a definition, an object as JSON text, comes back as it was. */
    static boolean holds(String definition) {
        Json.Obj object = (Json.Obj) TurnWriter.object(definition);
        return definition(declaration(object)).equals(object);
    }

    /** A definition without what a declaration has no word for. */
    static Json.Obj declaration(Json.Obj definition) {
        JsonObject declaration = new JsonObject();
        for (int i = 0; i < definition.size(); i++) {
            String key = definition.keys().get(i);
            Json value = definition.values().get(i);
            if (DECLARATION.contains(key)) {
                declaration.put(key, SCHEMAS.contains(key) ? toOpenApi(value, DEEPEST) : value);
            }
        }
        return declaration.build();
    }

    static Json.Obj definition(Json.Obj declaration) {
        JsonObject definition = new JsonObject();
        for (int i = 0; i < declaration.size(); i++) {
            String key = declaration.keys().get(i);
            Json value = declaration.values().get(i);
            definition.put(key, SCHEMAS.contains(key) ? toJsonSchema(value, DEEPEST) : value);
        }
        return definition.build();
    }

    private static Json toOpenApi(Json value, int depth) {
        if (!(value instanceof Json.Obj schema) || depth == 0) {
            return value;
        }
        JsonObject out = new JsonObject();
        for (int i = 0; i < schema.size(); i++) {
            String key = schema.keys().get(i);
            Json member = schema.values().get(i);
            switch (key) {
                case "type" -> type(member, out);
                case "properties" -> out.put(key, each(member, true, depth));
                case "items" -> out.put(key, toOpenApi(member, depth - 1));
                case "anyOf" -> out.put(key, each(member, true, depth));
                default -> {
                    if (WORDS.contains(key)) {
                        out.put(key, member);
                    }
                }
            }
        }
        return out.build();
    }

    /** {@code ["string", "null"]} is a string that may be null; of more types there is no word. */
    private static void type(Json type, JsonObject out) {
        if (type instanceof Json.Str one) {
            out.put("type", one.value().toUpperCase(Locale.ROOT));
        } else if (type instanceof Json.Arr list
                && list.items().size() == 2
                && list.items().get(0) instanceof Json.Str first
                && list.items().get(1).equals(Json.of("null"))) {
            out.put("type", first.value().toUpperCase(Locale.ROOT)).put("nullable", true);
        }
    }

    private static Json toJsonSchema(Json value, int depth) {
        if (!(value instanceof Json.Obj schema) || depth == 0) {
            return value;
        }
        boolean nullable = schema.find("nullable").orElse(value).equals(Json.of(true)) && schema.has("type");
        JsonObject out = new JsonObject();
        for (int i = 0; i < schema.size(); i++) {
            String key = schema.keys().get(i);
            Json member = schema.values().get(i);
            switch (key) {
                case "type" -> out.put(key, smallType(member, nullable));
                case "properties", "anyOf" -> out.put(key, each(member, false, depth));
                case "items" -> out.put(key, toJsonSchema(member, depth - 1));
                default -> {
                    if (!nullable || !key.equals("nullable")) {
                        out.put(key, member);
                    }
                }
            }
        }
        return out.build();
    }

    private static Json smallType(Json type, boolean nullable) {
        if (!(type instanceof Json.Str word)) {
            return type;
        }
        String small = word.value().toLowerCase(Locale.ROOT);
        return nullable ? Json.strings(List.of(small, "null")) : Json.of(small);
    }

    /** The schemas of an object or a list of them. */
    private static Json each(Json schemas, boolean toOpenApi, int depth) {
        List<Json> changed = new ArrayList<>();
        List<Json> values = schemas instanceof Json.Obj object
                ? object.values()
                : schemas instanceof Json.Arr list ? list.items() : List.of();
        for (Json schema : values) {
            changed.add(toOpenApi ? toOpenApi(schema, depth - 1) : toJsonSchema(schema, depth - 1));
        }
        if (schemas instanceof Json.Obj object) {
            return new Json.Obj(object.keys(), changed);
        }
        return schemas instanceof Json.Arr ? new Json.Arr(changed) : schemas;
    }
}
