package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.text.TokenCounter;
import java.util.List;

/**
 * The checks of one step of a build, ready to run. The structure is checked as it was read and quotes nothing of it; the
 * text is checked after redaction, so that its evidence can be shown.
 */
public final class Checks {
    private final CheckOptions options;
    private final List<Check> checks;

    private Checks(CheckOptions options, List<Check> checks) {
        this.options = options;
        this.checks = checks;
    }

    /** Roles, turns, answers, tool calls. */
    public static Checks structure(CheckOptions options) {
        return new Checks(options, List.of(new TurnCheck(), new AnswerCheck(), new ToolCheck()));
    }

    /**
     * Faults of the text, and lengths.
     *
     * @param limits with its profile decided ({@link LengthOptions#forObjective}); AUTO is taken for SHORT
     * @param counter the tokenizer that {@code limits} names
     */
    public static Checks text(CheckOptions options, LengthOptions limits, TokenCounter counter) {
        return new Checks(options, List.of(new TextCheck(), new LengthCheck(limits, counter)));
    }

    /** What these checks see in an example. */
    public Findings of(Example example) {
        Findings out = new Findings(options);
        for (Check check : checks) {
            check.check(example, out);
        }
        return out;
    }
}
