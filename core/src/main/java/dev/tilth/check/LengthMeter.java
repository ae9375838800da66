package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.text.TokenCounter;

/**
 * Measures examples, and counts the tokens of those that are to be. Many threads may use it at once.
 *
 * @param sample which are counted
 * @param counter of the tokens
 */
public record LengthMeter(TokenSample sample, TokenCounter counter) {
    /** @param counter the tokenizer that {@code options} name */
    public static LengthMeter of(LengthOptions options, TokenCounter counter) {
        return new LengthMeter(TokenSample.of(options), counter);
    }

    /**
     * The lengths of an example.
     *
     * @param row ordinal in its file, from 1
     * @param bytes of its canonical JSON
     * @param content fingerprint of its canonical JSON
     */
    public Lengths measure(Example example, long row, int bytes, Fingerprint content) {
        Lengths lengths = Lengths.of(example);
        return sample.counts(row, lengths.units().whole(), bytes, content)
                ? lengths.counted(example, counter)
                : lengths;
    }
}
