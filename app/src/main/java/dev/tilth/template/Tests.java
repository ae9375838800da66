package dev.tilth.template;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands behind {@code is}. */
final class Tests {
    /** Many threads may ask one. */
    interface Test {
        boolean holds(Object value, Args args);
    }

    private static final Test EQUAL = (value, args) -> Values.equal(value, args.need(0, "other"));
    private static final Test UNEQUAL = (value, args) -> !Values.equal(value, args.need(0, "other"));

    private static final Map<String, Test> ALL = Map.ofEntries(
            Map.entry("defined", (value, args) -> value != Nothing.UNDEFINED),
            Map.entry("undefined", (value, args) -> value == Nothing.UNDEFINED),
            Map.entry("none", (value, args) -> value == Nothing.NONE),
            Map.entry("string", (value, args) -> value instanceof String),
            Map.entry("number", (value, args) -> value instanceof Number || value instanceof Boolean),
            Map.entry("integer", (value, args) -> value instanceof Long || value instanceof BigInteger),
            Map.entry("float", (value, args) -> value instanceof Double),
            Map.entry("boolean", (value, args) -> value instanceof Boolean),
            Map.entry("true", (value, args) -> value instanceof Boolean truth && truth),
            Map.entry("false", (value, args) -> value instanceof Boolean truth && !truth),
            Map.entry("mapping", (value, args) -> value instanceof Map),
            Map.entry("sequence", (value, args) -> isMany(value)),
            Map.entry("iterable", (value, args) -> isMany(value)),
            Map.entry("callable", (value, args) -> value instanceof Callable),
            Map.entry("odd", (value, args) -> rest(value, 2) == 1),
            Map.entry("even", (value, args) -> rest(value, 2) == 0),
            Map.entry("divisibleby", (value, args) -> rest(value, args.number(0, "num", 1)) == 0),
            Map.entry("equalto", EQUAL),
            Map.entry("eq", EQUAL),
            Map.entry("==", EQUAL),
            Map.entry("!=", UNEQUAL),
            Map.entry("sameas", EQUAL),
            Map.entry("ne", UNEQUAL),
            Map.entry("lt", (value, args) -> Values.compare(value, args.need(0, "other")) < 0),
            Map.entry("le", (value, args) -> Values.compare(value, args.need(0, "other")) <= 0),
            Map.entry("gt", (value, args) -> Values.compare(value, args.need(0, "other")) > 0),
            Map.entry("ge", (value, args) -> Values.compare(value, args.need(0, "other")) >= 0),
            Map.entry(
                    "in", (value, args) -> Values.contains(args.need(0, "seq"), value, new Budget(Integer.MAX_VALUE))));

    private Tests() {}

    static Optional<Test> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static boolean isMany(Object value) {
        return value instanceof String || value instanceof List || value instanceof Map || value == Nothing.UNDEFINED;
    }

    private static long rest(Object value, long of) {
        if (!(value instanceof Long number) || of == 0) {
            throw TemplateError.broken("a test asks for the rest of what is no whole number");
        }
        return Math.floorMod(number, of);
    }
}
