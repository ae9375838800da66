package dev.tilth.io;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that the members of JSON objects are.
 *
 * @param types by name, in the order in which the names appear first
 * @param longest bytes of the longest line, at most
 */
record JsonColumns(Map<String, Type> types, int longest) {
    /**
     * What all values of one place have in common. Any two have a type that holds both.
     *
     * @param fields of an object; those of a list under the name {@code item}
     */
    record Type(Kind kind, Map<String, Type> fields) {
        private static final String ITEM = "item";

        enum Kind {
            NOTHING("VARCHAR"),
            TEXT("VARCHAR"),
            TRUTH("BOOLEAN"),
            WHOLE("BIGINT"),
            NUMBER("DOUBLE"),
            OBJECT(""),
            LIST(""),
            ANY("JSON");

            private final String sql;

            Kind(String sql) {
                this.sql = sql;
            }
        }

        private static final Type NOTHING = new Type(Kind.NOTHING, Map.of());
        private static final Type ANY = new Type(Kind.ANY, Map.of());

        static Type of(Json value) {
            if (value instanceof Json.Obj object) {
                Map<String, Type> fields = new LinkedHashMap<>();
                for (int i = 0; i < object.size(); i++) {
                    fields.put(object.keys().get(i), of(object.values().get(i)));
                }
                return fields.isEmpty() ? ANY : new Type(Kind.OBJECT, fields);
            }
            if (value instanceof Json.Arr list) {
                Type item = NOTHING;
                for (Json each : list.items()) {
                    item = item.and(of(each));
                }
                return new Type(Kind.LIST, Map.of(ITEM, item));
            }
            if (value instanceof Json.Num number) {
                return number(number.text());
            }
            return value.isNull() ? NOTHING : new Type(value instanceof Json.Str ? Kind.TEXT : Kind.TRUTH, Map.of());
        }

        private static Type number(String text) {
            try {
                Long.parseLong(text);
                return new Type(text.equals("-0") ? Kind.ANY : Kind.WHOLE, Map.of());
            } catch (NumberFormatException e) {
                BigDecimal exact = new BigDecimal(text);
                double near = exact.doubleValue();
                boolean holds = !Double.isInfinite(near)
                        && exact.precision() <= 17
                        && new BigDecimal(Double.toString(near)).compareTo(exact) == 0;
                return new Type(holds ? Kind.NUMBER : Kind.ANY, Map.of());
            }
        }

        Type and(Type other) {
            if (kind == Kind.NOTHING || equals(other)) {
                return other;
            }
            if (other.kind == Kind.NOTHING) {
                return this;
            }
            if (kind == other.kind && (kind == Kind.OBJECT || kind == Kind.LIST)) {
                Map<String, Type> all = new LinkedHashMap<>(fields);
                other.fields.forEach((name, type) -> all.merge(name, type, Type::and));
                return hasTwins(all) ? ANY : new Type(kind, all);
            }
            boolean numbers = (kind == Kind.WHOLE && other.kind == Kind.NUMBER)
                    || (kind == Kind.NUMBER && other.kind == Kind.WHOLE);
            return numbers ? new Type(Kind.NUMBER, Map.of()) : ANY;
        }

        /** SQL does not tell names apart that differ in case. */
        private static boolean hasTwins(Map<String, Type> fields) {
            return fields.keySet().stream().map(String::toLowerCase).distinct().count() < fields.size();
        }

        String sql() {
            if (kind == Kind.LIST) {
                return fields.values().iterator().next().sql() + "[]";
            }
            if (kind == Kind.OBJECT) {
                if (hasTwins(fields)) {
                    return Kind.ANY.sql;
                }
                List<String> typed = new ArrayList<>();
                fields.forEach((name, type) -> typed.add(Duck.name(name) + " " + type.sql()));
                return "STRUCT(" + String.join(", ", typed) + ")";
            }
            return kind.sql;
        }
    }

    /** @throws Fault where a line is no object */
    static JsonColumns of(Path jsonl) throws IOException {
        Map<String, Type> types = new LinkedHashMap<>();
        int longest = 0;
        long line = 0;
        try (BufferedReader lines = Files.newBufferedReader(jsonl, StandardCharsets.UTF_8)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                if (text.isBlank()) {
                    continue;
                }
                longest = (int) Math.max(longest, Math.min(3L * text.length(), Integer.MAX_VALUE - 8));
                Json.Obj row = row(text, jsonl.getFileName() + ":" + line);
                for (int i = 0; i < row.size(); i++) {
                    types.merge(row.keys().get(i), Type.of(row.values().get(i)), Type::and);
                }
            }
        }
        return new JsonColumns(types, longest);
    }

    private static Json.Obj row(String text, String where) {
        try {
            if (JsonReader.read(text) instanceof Json.Obj row) {
                return row;
            }
        } catch (NotJson e) {
            // said below
        }
        throw new Fault(where, "is no JSON object", "Write one object a line.");
    }
}
