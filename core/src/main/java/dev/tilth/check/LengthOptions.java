package dev.tilth.check;

import dev.tilth.option.Key;
import dev.tilth.text.Tokens;

/** How long an example may be. */
public record LengthOptions(
        @Key("Tokenizer that lengths are counted with: o200k_base (default, of current OpenAI models), cl100k_base,"
                        + " p50k_base, p50k_edit or r50k_base.")
                String tokenizer,
        @Key(
                        "auto (default) or exact. auto counts the tokens of the first 10,000 rows of each file, of those of over 4096"
                                + " characters, of those that may be over a limit and of one in 16 of the others: what is reported"
                                + " of all is then estimated, with its interval. exact counts all rows.")
                TokenCounting tokens,
        @Key("Most tokens of a whole example, 0 for no limit (default: only a target knows its limit); a longer one is"
                        + " rejected as too-long.")
                int maxTokens,
        @Key("auto (default: generation for an objective of style or reasoning, else short), short (answers of one"
                        + " character are fine) or generation (prompt 10 to 2048, answer 20 to 4096 characters).")
                LengthProfile profile) {
    public static final LengthOptions DEFAULTS =
            new LengthOptions(Tokens.DEFAULT, TokenCounting.AUTO, 0, LengthProfile.AUTO);

    public LengthOptions {
        if (!Tokens.NAMES.contains(tokenizer)) {
            throw new IllegalArgumentException("tokenizer: \"" + tokenizer + "\" is not known. Use one of "
                    + String.join(", ", Tokens.NAMES) + ".");
        }
        if (maxTokens < 0) {
            throw new IllegalArgumentException("max_tokens: " + maxTokens + " is below 0. Give 0 for no limit.");
        }
    }

    public LengthOptions withTokens(TokenCounting changed) {
        return new LengthOptions(tokenizer, changed, maxTokens, profile);
    }

    public LengthOptions withMaxTokens(int changed) {
        return new LengthOptions(tokenizer, tokens, changed, profile);
    }

    public LengthOptions withProfile(LengthProfile changed) {
        return new LengthOptions(tokenizer, tokens, maxTokens, changed);
    }

    /**
     * These options with AUTO decided.
     *
     * @param objective of the task: {@code style}, {@code reasoning}, {@code chat}, ...
     */
    public LengthOptions forObjective(String objective) {
        boolean generates = objective.equals("style") || objective.equals("reasoning");
        return profile == LengthProfile.AUTO
                ? withProfile(generates ? LengthProfile.GENERATION : LengthProfile.SHORT)
                : this;
    }
}
