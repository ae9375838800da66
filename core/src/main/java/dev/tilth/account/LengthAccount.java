package dev.tilth.account;

import dev.tilth.check.Extent;
import dev.tilth.report.Lengths;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** How long the kept examples are. */
final class LengthAccount {
    private final PartLengths prompt = new PartLengths();
    private final PartLengths completion = new PartLengths();
    private final PartLengths whole = new PartLengths();

    void add(Outcome outcome) {
        add(outcome, prompt, Extent::prompt);
        add(outcome, completion, Extent::completion);
        addWhole(outcome, whole);
    }

    /** Adds an example as a whole. */
    static void addWhole(Outcome outcome, PartLengths to) {
        add(outcome, to, Extent::whole);
    }

    private static void add(Outcome outcome, PartLengths to, ToIntFunction<Extent> part) {
        outcome.measured().ifPresent(measured -> add(outcome.entry().origin().source(), measured, to, part));
    }

    static void add(String source, Measured measured, PartLengths to, ToIntFunction<Extent> part) {
        to.add(
                source,
                measured.tokens().isPresent()
                        ? OptionalInt.of(part.applyAsInt(measured.tokens().get()))
                        : OptionalInt.empty(),
                part.applyAsInt(measured.units()),
                measured.certain());
    }

    /**
     * @param tokenizer that counted
     * @param most tokens of the whole that are accepted, 0 where there is no limit
     */
    Lengths result(String tokenizer, int most) {
        return new Lengths(
                tokenizer,
                List.of(prompt.result("prompt", 0), completion.result("completion", 0), whole.result("whole", most)));
    }
}
