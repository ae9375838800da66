package dev.tilth.write;

import dev.tilth.account.Measured;
import dev.tilth.check.Extent;
import dev.tilth.check.LengthOptions;
import dev.tilth.check.Lengths;
import dev.tilth.check.TokenSample;
import dev.tilth.example.Example;
import dev.tilth.export.Limit;
import dev.tilth.export.Target;
import dev.tilth.text.TokenCounter;
import dev.tilth.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * How long rows are when they are written. A trainer's limit on rows is known only here: a row of train that may be over
 * it is counted now, if it was left uncounted, so that what is said of the limit is exact. For many threads.
 */
final class RowLengths {
    private final String tokenizer;
    private final TokenSample all;
    private final TokenSample train;
    private final long limit;
    private Optional<TokenCounter> counter = Optional.empty();

    RowLengths(LengthOptions options, List<Target> targets) {
        this.tokenizer = options.tokenizer();
        this.limit = Limit.mostRowTokens(targets);
        this.all = TokenSample.of(options);
        this.train = all.withLimit(limit);
    }

    /**
     * What a row is known to be when it comes here.
     *
     * @param number ordinal in its file, from 1
     * @param inTrain whether trainers will read it
     * @param units UTF-16 units of its texts
     * @param tokens where they are counted
     * @param bytes of its canonical JSON
     */
    record Known(long number, boolean inTrain, Extent units, Optional<Extent> tokens, int bytes) {}

    /** @param example asked for where its tokens must be counted */
    Measured of(Known row, Supplier<Example> example) {
        boolean certain = (row.inTrain() ? train : all)
                .isCertain(row.number(), row.units().whole(), row.bytes());
        Optional<Extent> tokens = certain && row.tokens().isEmpty() ? count(example.get()) : row.tokens();
        return new Measured(tokens, row.units(), certain);
    }

    /**
     * The tokens of a row as far as a limit of a target needs them: counted, or surely under all limits.
     *
     * @param counted where they are
     * @param bytes of its canonical JSON
     */
    OptionalInt forLimits(Optional<Extent> counted, int bytes, Example example) {
        Optional<Extent> tokens = counted.isEmpty() && bytes > limit ? count(example) : counted;
        return tokens.isPresent() ? OptionalInt.of(tokens.get().whole()) : OptionalInt.empty();
    }

    private Optional<Extent> count(Example example) {
        return Lengths.of(example, counter()).tokens();
    }

    /** Made when the first row asks for it: its vocabulary is large, and most builds need none here. */
    private synchronized TokenCounter counter() {
        if (counter.isEmpty()) {
            counter = Optional.of(Tokens.counter(tokenizer));
        }
        return counter.get();
    }
}
