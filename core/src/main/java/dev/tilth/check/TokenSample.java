package dev.tilth.check;

import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.Mix;

/**
 * Which examples have their tokens counted. Counting takes a sixth of the time of reading, and of a million rows a sample
 * says as much. Counted for certain are the first rows of each file, so that small data are exact; the long ones, which
 * limits are about; and those that may be over a limit. Of the others one in {@value #ONE_IN} is counted, chosen by its
 * content: so the choice is the same for any number of threads, with and without a cache, whatever stands in other files,
 * and equal rows are counted both or not at all.
 *
 * @param exact whether all are counted
 * @param limit tokens; an example that may have more is counted for certain; {@link #NO_LIMIT} for none
 */
public record TokenSample(boolean exact, long limit) {
    /** Name of the choice, for manifests. */
    public static final String SCHEME = "token-sample-v1";

    /** Rows of each file that are counted. */
    public static final int FIRST_ROWS = 10_000;

    /** Characters of the longest example that may be left uncounted. */
    public static final int MOST_CHARACTERS = 4_096;

    /** Most tokens of an example that is left uncounted: a character has at most three bytes, a token at least one. */
    public static final int MOST_UNCOUNTED_TOKENS = 3 * MOST_CHARACTERS;

    static final long NO_LIMIT = Long.MAX_VALUE;

    private static final int ONE_IN = 16;

    public static TokenSample of(LengthOptions options) {
        return new TokenSample(
                options.tokens() == TokenCounting.EXACT, options.maxTokens() > 0 ? options.maxTokens() : NO_LIMIT);
    }

    /** The same where another limit holds beside. */
    public TokenSample withLimit(long tokens) {
        return new TokenSample(exact, Math.min(limit, tokens));
    }

    /**
     * Whether an example is counted whatever the choice: it stands for itself alone.
     *
     * @param row ordinal in its file, from 1
     * @param characters UTF-16 units of its texts that are counted
     * @param bytes of its canonical JSON, which holds these texts: it has no more tokens
     */
    public boolean isCertain(long row, int characters, int bytes) {
        return exact || row <= FIRST_ROWS || characters > MOST_CHARACTERS || bytes > limit;
    }

    /**
     * Whether an example is counted.
     *
     * @param content fingerprint of its canonical JSON
     */
    public boolean counts(long row, int characters, int bytes, Fingerprint content) {
        return isCertain(row, characters, bytes) || Mix.append(content.high(), content.low()) % ONE_IN == 0;
    }
}
