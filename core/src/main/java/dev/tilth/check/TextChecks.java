package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.TurnWords;
import dev.tilth.text.TokenCounter;

/** The checks of the text of an example, after redaction: faults, and lengths. Many threads may use it at once. */
public final class TextChecks {
    private final CheckOptions options;
    private final TextCheck faults = new TextCheck();
    private final LengthCheck lengths;

    /**
     * @param limits with its profile decided ({@link LengthOptions#forObjective}); AUTO is taken for SHORT
     * @param counter the tokenizer that {@code limits} names
     */
    public TextChecks(CheckOptions options, LengthOptions limits, TokenCounter counter) {
        this.options = options;
        this.lengths = new LengthCheck(limits, counter);
    }

    /** What these checks see in an example. */
    public Findings of(Example example) {
        return of(example, TurnWords.of(example));
    }

    /** As {@link #of(Example)}, where the words of its conversation are known already. */
    public Findings of(Example example, TurnWords words) {
        Findings out = new Findings(options);
        faults.check(example, words, out);
        lengths.check(example, out);
        return out;
    }
}
