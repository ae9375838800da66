package dev.tilth.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions that every chat template can call. */
final class Globals {
    /** As in the sandbox that chat templates are run in. */
    private static final long LONGEST_RANGE = 100_000;

    /** {@code raise_exception}, which is told what is written in the template from what is not. */
    static final Callable RAISE = (args, budget) -> raise(args, false);

    static final Map<String, Object> ALL = Map.of(
            "raise_exception", RAISE,
            "range", (Callable) Globals::range,
            "namespace", (Callable) (args, budget) -> new Namespace(merged(args)),
            "dict", (Callable) (args, budget) -> merged(args),
            "strftime_now", (Callable) (args, budget) -> Day.format(args.text(0, "format")));

    private Globals() {}

    /** @param constant whether the words are the template's own; others are not shown, since they may be the row's */
    static Object raise(Args args, boolean constant) {
        boolean shown = constant && args.size() == 1;
        throw TemplateError.refused(shown ? args.text(0, "message") : "raise_exception");
    }

    private static Object range(Args args, Budget budget) {
        boolean one = args.size() == 1;
        long from = one ? 0 : args.number(0, "start", 0);
        long to = one ? args.number(0, "stop", 0) : args.number(1, "stop", 0);
        long step = args.number(2, "step", 1);
        if (step == 0 || Math.abs((double) to - from) / Math.abs((double) step) > LONGEST_RANGE) {
            throw TemplateError.broken("a range is longer than " + LONGEST_RANGE);
        }
        List<Object> numbers = new ArrayList<>();
        for (long i = from; step > 0 ? i < to : i > to; i += step) {
            numbers.add(i);
        }
        budget.spend(numbers.size());
        return numbers;
    }

    private static Map<String, Object> merged(Args args) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (args.get(0, "", Nothing.NONE) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> members.put(String.valueOf(key), value));
        }
        members.putAll(args.names());
        return members;
    }
}
