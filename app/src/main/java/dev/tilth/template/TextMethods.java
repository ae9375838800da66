package dev.tilth.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Methods of texts, as Python's. */
final class TextMethods {
    private interface Method {
        Object apply(String text, Args args, Budget budget);
    }

    private static final Map<String, Method> ALL = Map.ofEntries(
            Map.entry("strip", (text, args, budget) -> strip(text, args, true, true)),
            Map.entry("lstrip", (text, args, budget) -> strip(text, args, true, false)),
            Map.entry("rstrip", (text, args, budget) -> strip(text, args, false, true)),
            Map.entry("upper", (text, args, budget) -> text.toUpperCase(Locale.ROOT)),
            Map.entry("lower", (text, args, budget) -> text.toLowerCase(Locale.ROOT)),
            Map.entry("title", (text, args, budget) -> title(text)),
            Map.entry("capitalize", (text, args, budget) -> capitalized(text)),
            Map.entry("startswith", (text, args, budget) -> any(args, text::startsWith)),
            Map.entry("endswith", (text, args, budget) -> any(args, text::endsWith)),
            Map.entry(
                    "removeprefix",
                    (text, args, budget) -> text.startsWith(args.text(0, "prefix"))
                            ? text.substring(args.text(0, "prefix").length())
                            : text),
            Map.entry(
                    "removesuffix",
                    (text, args, budget) -> text.endsWith(args.text(0, "suffix"))
                            ? text.substring(
                                    0, text.length() - args.text(0, "suffix").length())
                            : text),
            Map.entry("replace", TextMethods::replace),
            Map.entry("split", (text, args, budget) -> Splits.split(text, args)),
            Map.entry("rsplit", (text, args, budget) -> Splits.rsplit(text, args)),
            Map.entry("partition", (text, args, budget) -> Splits.partition(text, args)),
            Map.entry(
                    "splitlines",
                    (text, args, budget) -> new ArrayList<Object>(text.lines().toList())),
            Map.entry("find", (text, args, budget) -> place(text, text.indexOf(args.text(0, "part")))),
            Map.entry("rfind", (text, args, budget) -> place(text, text.lastIndexOf(args.text(0, "part")))),
            Map.entry("count", (text, args, budget) -> count(text, args.text(0, "part"))),
            Map.entry("join", (text, args, budget) -> join(text, args.need(0, "items"), budget)),
            Map.entry("isdigit", (text, args, budget) -> all(text, Character::isDigit)),
            Map.entry("isalpha", (text, args, budget) -> all(text, Character::isLetter)),
            Map.entry("isspace", (text, args, budget) -> all(text, TextMethods::isSpace)),
            Map.entry(
                    "isupper",
                    (text, args, budget) ->
                            text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT))),
            Map.entry(
                    "islower",
                    (text, args, budget) ->
                            text.equals(text.toLowerCase(Locale.ROOT)) && !text.equals(text.toUpperCase(Locale.ROOT))));

    private TextMethods() {}

    static Optional<Callable> of(String text, String name) {
        return Optional.ofNullable(ALL.get(name)).map(method -> (args, budget) -> {
            budget.read(text);
            return method.apply(text, args, budget);
        });
    }

    static String strip(String text, Args args, boolean left, boolean right) {
        IntPredicate goes = args.get(0, "chars", Nothing.NONE) instanceof String given
                ? c -> given.indexOf(c) >= 0
                : TextMethods::isSpace;
        int from = 0;
        int to = text.length();
        while (left && from < to && goes.test(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (right && to > from && goes.test(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            out.appendCodePoint(inWord ? Character.toLowerCase(c) : Character.toTitleCase(c));
            inWord = Character.isLetter(c);
        }
        return out.toString();
    }

    static String join(String between, Object items, Budget budget) {
        StringBuilder out = new StringBuilder();
        String comma = "";
        for (Object item : Values.items(items, budget)) {
            String text = Text.of(item, budget);
            budget.spend((long) text.length() + between.length());
            out.append(comma).append(text);
            comma = between;
        }
        return out.toString();
    }

    static Object replace(String text, Args args, Budget budget) {
        String from = args.text(0, "old");
        String to = args.text(1, "new");
        long most = args.number(2, "count", -1);
        if (from.isEmpty()) {
            throw TemplateError.broken("replace is asked for an empty text");
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        int next = text.indexOf(from);
        for (long done = 0; next >= 0 && done != most; done++) {
            budget.spend((long) next - at + to.length() + 1);
            out.append(text, at, next).append(to);
            at = next + from.length();
            next = text.indexOf(from, at);
        }
        return out.append(text, at, text.length()).toString();
    }

    private static boolean any(Args args, Predicate<String> test) {
        Object wanted = args.need(0, "part");
        List<?> all = wanted instanceof List<?> several ? several : List.of(wanted);
        return all.stream().anyMatch(one -> one instanceof String text && test.test(text));
    }

    private static boolean all(String text, IntPredicate test) {
        return !text.isEmpty() && text.codePoints().allMatch(test);
    }

    private static long place(String text, int index) {
        return index < 0 ? -1 : text.codePointCount(0, index);
    }

    private static long count(String text, String part) {
        if (part.isEmpty()) {
            return text.codePointCount(0, text.length()) + 1L;
        }
        long count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
