package dev.tilth.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stands behind {@code |}. */
final class Filters {
    /** Many threads may call one. */
    interface Filter {
        Object apply(Object value, Args args, Scope scope);
    }

    /** A filter with its arguments. */
    record Use(Filter filter, Arguments arguments) {
        Object apply(Object value, Scope scope) {
            scope.budget().spend(1);
            if (value instanceof String text) {
                scope.budget().read(text);
            }
            return filter.apply(value, arguments.in(scope), scope);
        }
    }

    private static final Map<String, Filter> ALL = Map.ofEntries(
            Map.entry("trim", (value, args, scope) -> TextMethods.strip(text(value, scope), args, true, true)),
            Map.entry("upper", (value, args, scope) -> text(value, scope).toUpperCase(Locale.ROOT)),
            Map.entry("lower", (value, args, scope) -> text(value, scope).toLowerCase(Locale.ROOT)),
            Map.entry("title", (value, args, scope) -> TextMethods.title(text(value, scope))),
            Map.entry("capitalize", (value, args, scope) -> TextMethods.capitalized(text(value, scope))),
            Map.entry("string", (value, args, scope) -> text(value, scope)),
            Map.entry("safe", (value, args, scope) -> value),
            Map.entry("length", (value, args, scope) -> Values.length(value)),
            Map.entry("count", (value, args, scope) -> Values.length(value)),
            Map.entry("replace", (value, args, scope) -> TextMethods.replace(text(value, scope), args, scope.budget())),
            Map.entry("tojson", (value, args, scope) -> JsonText.of(value, args, scope.budget())),
            Map.entry("default", Filters::otherwise),
            Map.entry("d", Filters::otherwise),
            Map.entry("int", Filters::whole),
            Map.entry("float", Filters::decimal),
            Map.entry(
                    "abs",
                    (value, args, scope) ->
                            Values.compare(value, 0L) < 0 ? Operators.negated(value, scope.budget()) : value),
            Map.entry("round", Filters::rounded),
            Map.entry("indent", Filters::indented),
            Map.entry("list", (value, args, scope) -> Values.items(value, scope.budget())),
            Map.entry(
                    "items",
                    (value, args, scope) ->
                            value instanceof Map<?, ?> map ? MapMethods.pairs(map, scope.budget()) : new ArrayList<>()),
            Map.entry("dictsort", Sorts::dictsort),
            Map.entry("sort", Sorts::sort),
            Map.entry("reverse", Sorts::reverse),
            Map.entry("unique", Sorts::unique),
            Map.entry("first", (value, args, scope) -> end(Values.items(value, scope.budget()), true)),
            Map.entry("last", (value, args, scope) -> end(Values.items(value, scope.budget()), false)),
            Map.entry(
                    "join",
                    (value, args, scope) -> TextMethods.join(
                            Text.of(args.get(0, "d", ""), scope.budget()),
                            attributes(value, args, scope),
                            scope.budget())),
            Map.entry("map", Filters::mapped),
            Map.entry("select", (value, args, scope) -> chosen(value, args, scope, false, true)),
            Map.entry("reject", (value, args, scope) -> chosen(value, args, scope, false, false)),
            Map.entry("selectattr", (value, args, scope) -> chosen(value, args, scope, true, true)),
            Map.entry("rejectattr", (value, args, scope) -> chosen(value, args, scope, true, false)));

    private Filters() {}

    static Optional<Filter> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static String text(Object value, Scope scope) {
        return Text.of(value, scope.budget());
    }

    private static Object otherwise(Object value, Args args, Scope scope) {
        boolean falseToo = Values.isTrue(args.get(1, "boolean", false));
        boolean none = value == Nothing.UNDEFINED || (falseToo && !Values.isTrue(value));
        return none ? args.get(0, "default_value", "") : value;
    }

    private static Object whole(Object value, Args args, Scope scope) {
        Object number = value instanceof String text ? number(text.strip()) : Values.number(value);
        if (number instanceof Double decimal && Double.isFinite(decimal)) {
            return Values.whole(new BigDecimal(decimal).toBigInteger());
        }
        return number instanceof Long || number instanceof BigInteger ? number : args.get(0, "default", 0L);
    }

    /** The number that a text is, or the text. */
    private static Object number(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        try {
            return digits ? Values.whole(text) : (Object) Double.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Object decimal(Object value, Args args, Scope scope) {
        Object number = value instanceof String text ? number(text.strip()) : Values.number(value);
        return number instanceof Number known ? (Object) known.doubleValue() : args.get(0, "default", 0.0);
    }

    private static Object rounded(Object value, Args args, Scope scope) {
        int places = (int) Math.max(0, Math.min(12, args.number(0, "precision", 0)));
        double number = ((Number) decimal(value, Args.NONE, scope)).doubleValue();
        return Double.isFinite(number)
                ? new BigDecimal(number)
                        .setScale(places, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : number;
    }

    private static Object indented(Object value, Args args, Scope scope) {
        Object width = args.get(0, "width", 4L);
        String indent = width instanceof String given ? given : " ".repeat((int) Math.min(64, width(width)));
        boolean first = Values.isTrue(args.get(1, "first", false));
        boolean blank = Values.isTrue(args.get(2, "blank", false));
        StringBuilder out = new StringBuilder();
        String[] lines = text(value, scope).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean indents = i == 0 ? first : blank || !lines[i].isEmpty();
            scope.budget().spend((long) indent.length() + lines[i].length());
            out.append(i == 0 ? "" : "\n").append(indents ? indent : "").append(lines[i]);
        }
        return out.toString();
    }

    private static long width(Object value) {
        return value instanceof Long number && number >= 0 ? number : 0;
    }

    private static Object end(List<Object> items, boolean first) {
        return items.isEmpty() ? Nothing.UNDEFINED : items.get(first ? 0 : items.size() - 1);
    }

    private static Object attributes(Object value, Args args, Scope scope) {
        return args.get(1, "attribute", Nothing.NONE) instanceof String name ? attributes(value, name, scope) : value;
    }

    private static List<Object> attributes(Object value, String name, Scope scope) {
        List<Object> found = new ArrayList<>();
        for (Object item : Values.items(value, scope.budget())) {
            found.add(attribute(item, name));
        }
        return found;
    }

    /** {@code a.b} of an item. */
    static Object attribute(Object item, String path) {
        Object value = item;
        for (String name : path.split("\\.", -1)) {
            value = Members.item(value, name);
        }
        return value;
    }

    private static Object mapped(Object value, Args args, Scope scope) {
        if (args.names().get("attribute") instanceof String name) {
            Object otherwise = args.names().getOrDefault("default", Nothing.UNDEFINED);
            List<Object> found = attributes(value, name, scope);
            found.replaceAll(one -> one == Nothing.UNDEFINED ? otherwise : one);
            return found;
        }
        Filter filter = named(args.text(0, "filter"))
                .orElseThrow(() -> TemplateError.broken("map asks for a filter that is not supported"));
        Args rest = new Args(args.places().subList(1, args.size()), args.names());
        List<Object> found = new ArrayList<>();
        for (Object item : Values.items(value, scope.budget())) {
            found.add(filter.apply(item, rest, scope));
        }
        return found;
    }

    private static Object chosen(Object value, Args args, Scope scope, boolean ofAttribute, boolean wanted) {
        int at = ofAttribute ? 1 : 0;
        Optional<Tests.Test> test = args.size() > at
                ? Optional.of(Tests.named(args.text(at, "test"))
                        .orElseThrow(() -> TemplateError.broken("a filter asks for a test that is not supported")))
                : Optional.empty();
        Args rest = new Args(args.places().subList(Math.min(args.size(), at + 1), args.size()), args.names());
        List<Object> found = new ArrayList<>();
        for (Object item : Values.items(value, scope.budget())) {
            Object asked = ofAttribute ? attribute(item, args.text(0, "attribute")) : item;
            boolean holds = test.map(one -> one.holds(asked, rest)).orElseGet(() -> Values.isTrue(asked));
            if (holds == wanted) {
                found.add(item);
            }
        }
        return found;
    }
}
