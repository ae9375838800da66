package dev.tilth.check;

import dev.tilth.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON Schema looked through before a validator runs it: whether it is one, and how much work it can make. A hostile
 * schema of a kilobyte can ask for 2^30 steps by naming the same definition twice, thirty times over.
 */
final class SchemaShape {
    private static final long MOST_STEPS = 100_000;
    private static final long MOST_WORK = 20_000_000;
    private static final int DEEPEST = 200;
    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "object", "array", "null");
    private static final Set<String> MISTAKEN_TYPES =
            Set.of("float", "double", "int", "long", "str", "text", "bool", "list", "tuple", "dict", "map", "any");
    private static final Set<String> ONE = Set.of(
            "items",
            "additionalItems",
            "additionalProperties",
            "contains",
            "not",
            "if",
            "then",
            "else",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "definitions", "$defs", "dependentSchemas");
    private static final Set<String> IN_PLACE =
            Set.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "$ref");
    private static final Set<String> ELSEWHERE = Set.of("$dynamicRef", "$recursiveRef", "$anchor", "$dynamicAnchor");

    private final Json root;
    private final IdentityHashMap<Json, Long> steps = new IdentityHashMap<>();
    private final IdentityHashMap<Json, Boolean> inPlace = new IdentityHashMap<>();
    private String fault = "";
    private boolean recursive;
    private boolean olderItems;
    private int references;

    private record Part(String keyword, Json schema) {}

    private SchemaShape(Json root) {
        this.root = root;
    }

    static SchemaShape of(Json schema) {
        SchemaShape shape = new SchemaShape(schema);
        if (!(schema instanceof Json.Obj)) {
            shape.fail("the parameters are not an object");
        } else if (shape.unfold(schema, 0) > MOST_STEPS) {
            shape.fail("the parameters unfold to more than " + MOST_STEPS + " rules");
        }
        return shape;
    }

    /** Why this is no schema that can be used; empty where it is one. */
    String fault() {
        return fault;
    }

    /** Whether {@code items} is a list somewhere, as up to draft 7. */
    boolean olderItems() {
        return olderItems;
    }

    /** Whether checking this value takes bounded time: a schema that contains itself branches at each level. */
    boolean canCheck(Json value, int length) {
        if (recursive && StrictMath.pow(references, depth(value)) > MOST_STEPS) {
            return false;
        }
        return length * steps.getOrDefault(root, 1L) <= MOST_WORK;
    }

    /** Number of rules that a value can meet at this schema and below; a reference back to it counts as one. */
    private long unfold(Json schema, int depth) {
        Long known = steps.get(schema);
        if (known != null) {
            recursive |= known == 0;
            return Math.max(known, 1);
        }
        if (schema instanceof Json.Bool) {
            return 1;
        }
        if (!(schema instanceof Json.Obj object)) {
            fail("a schema in the parameters is neither an object nor true or false");
            return 1;
        }
        if (depth > DEEPEST) {
            fail("the parameters are nested or referenced deeper than " + DEEPEST + " levels");
            return 1;
        }
        steps.put(schema, 0L);
        keywords(object, depth);
        long sum = 1;
        for (Part part : parts(object)) {
            sum = Math.min(sum + unfold(part.schema(), depth + 1), MOST_STEPS + 1);
        }
        steps.put(schema, sum);
        if (leadsToItself(schema, 0)) {
            fail("a reference in the parameters leads back to itself");
        }
        return sum;
    }

    /** Whether rules for one and the same value lead in a circle. */
    private boolean leadsToItself(Json schema, int depth) {
        Boolean done = inPlace.get(schema);
        if (done != null || depth > DEEPEST) {
            return done == null || !done;
        }
        if (!(schema instanceof Json.Obj object)) {
            return false;
        }
        inPlace.put(schema, false);
        for (Part part : parts(object)) {
            if (IN_PLACE.contains(part.keyword()) && leadsToItself(part.schema(), depth + 1)) {
                return true;
            }
        }
        inPlace.put(schema, true);
        return false;
    }

    private void keywords(Json.Obj schema, int depth) {
        schema.find("type").ifPresent(this::type);
        references += schema.has("$ref") ? 1 : 0;
        for (String keyword : List.of("required", "enum")) {
            if (schema.find(keyword)
                    .filter(value -> !(value instanceof Json.Arr))
                    .isPresent()) {
                fail("\"" + keyword + "\" in the parameters is not a list");
            }
        }
        for (String keyword : ELSEWHERE) {
            if (schema.has(keyword)) {
                fail("\"" + keyword + "\" in the parameters is not supported");
            }
        }
        if (depth > 0 && schema.has("$id")) {
            fail("\"$id\" inside the parameters is not supported");
        }
    }

    private void type(Json type) {
        List<Json> names = type instanceof Json.Arr several ? several.items() : List.of(type);
        for (Json name : names) {
            String word = name.asText().orElse("");
            if (!TYPES.contains(word)) {
                String shown = MISTAKEN_TYPES.contains(word) ? "\"" + word + "\"" : "a \"type\" in the parameters";
                fail(shown + " is no type of JSON Schema");
            }
        }
    }

    private List<Part> parts(Json.Obj schema) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            String keyword = schema.keys().get(i);
            Json value = schema.values().get(i);
            if (keyword.equals("$ref")) {
                target(value).ifPresent(found -> parts.add(new Part(keyword, found)));
            } else if (LISTS.contains(keyword) || (keyword.equals("items") && value instanceof Json.Arr)) {
                olderItems |= keyword.equals("items");
                addItems(keyword, value, parts);
            } else if (ONE.contains(keyword)) {
                parts.add(new Part(keyword, value));
            } else if (MAPS.contains(keyword)) {
                addMembers(keyword, value, parts);
            }
        }
        return parts;
    }

    private void addItems(String keyword, Json value, List<Part> parts) {
        if (value instanceof Json.Arr list) {
            list.items().forEach(item -> parts.add(new Part(keyword, item)));
        } else {
            fail("\"" + keyword + "\" in the parameters is not a list");
        }
    }

    private void addMembers(String keyword, Json value, List<Part> parts) {
        if (value instanceof Json.Obj map) {
            map.values().forEach(member -> parts.add(new Part(keyword, member)));
        } else {
            fail("\"" + keyword + "\" in the parameters is not an object");
        }
    }

    private Optional<Json> target(Json reference) {
        String pointer = reference.asText().orElse("");
        if (!pointer.equals("#") && !pointer.startsWith("#/")) {
            fail("a reference in the parameters leads out of them");
            return Optional.empty();
        }
        Optional<Json> found = Optional.of(root);
        for (String step :
                pointer.length() < 2 ? new String[0] : pointer.substring(2).split("/", -1)) {
            found = found.flatMap(value -> step(value, step));
        }
        if (found.isEmpty()) {
            fail("a reference in the parameters leads nowhere");
        }
        return found;
    }

    /** One step of a JSON pointer in a URI fragment (RFC 6901, section 6). */
    private static Optional<Json> step(Json value, String step) {
        String plain = step.replace("~1", "/").replace("~0", "~");
        String key = plain.indexOf('%') < 0 ? plain : decoded(plain);
        if (value instanceof Json.Obj object) {
            return object.find(key);
        }
        if (value instanceof Json.Arr list && key.length() < 6 && key.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int at = key.isEmpty() ? list.items().size() : Integer.parseInt(key);
            return at < list.items().size() ? Optional.of(list.items().get(at)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static String decoded(String step) {
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return step;
        }
    }

    private static int depth(Json value) {
        List<Json> below = value instanceof Json.Obj object
                ? object.values()
                : value instanceof Json.Arr list ? list.items() : List.of();
        int deepest = 0;
        for (Json part : below) {
            deepest = Math.max(deepest, depth(part));
        }
        return deepest + 1;
    }

    private void fail(String what) {
        fault = fault.isEmpty() ? what : fault;
    }
}
