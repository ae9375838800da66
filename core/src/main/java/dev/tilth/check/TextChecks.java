package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.TurnWords;

/** The checks of the text of an example, after redaction: faults, and lengths. Many threads may use it at once. */
public final class TextChecks {
    private final CheckOptions options;
    private final TextCheck faults = new TextCheck();
    private final LengthCheck lengths;

    /**
     * @param limits with its profile decided ({@link LengthOptions#forObjective}); AUTO is taken for SHORT
     */
    public TextChecks(CheckOptions options, LengthOptions limits) {
        this.options = options;
        this.lengths = new LengthCheck(limits);
    }

    /**
     * What these checks see in an example.
     *
     * @param words of its conversation
     * @param measured of it, with its tokens where it may be over the limit of the recipe
     */
    public Findings of(Example example, TurnWords words, Lengths measured) {
        Findings out = new Findings(options);
        faults.check(example, words, out);
        lengths.check(example, measured, out);
        return out;
    }
}
