package dev.tilth.export;

import java.util.Locale;

/**
 * How to fine-tune adapters on a dataset, by its size and lengths: one choice a setting, with its reason. The same for all
 * trainers, which name the settings differently.
 */
final class LoraAdvice {
    /** Rows a device takes at once. */
    static final int BATCH_ROWS = 2;

    private static final int FEW = 1_000;
    private static final int MANY = 50_000;

    /** Room for the words that a chat template adds to a row of a few turns. */
    private static final int TEMPLATE_TOKENS = 64;

    private static final int LENGTH_STEP = 256;

    private final ExportFacts facts;
    private final long rows;

    /** A value as all trainers write it, and the reason, without a line end. */
    record Choice(String value, String why) {}

    private LoraAdvice(ExportFacts facts) {
        this.facts = facts;
        this.rows = facts.rows("train", Parts.MAIN);
    }

    static LoraAdvice of(ExportFacts facts) {
        return new LoraAdvice(facts);
    }

    String dataset() {
        return facts.dataset();
    }

    /** Whether rows are there that the training is watched by. */
    boolean isValidated() {
        return facts.rows("validation", Parts.MAIN) > 0;
    }

    /** Whether the model itself is loaded in 4 bits. */
    boolean quantized() {
        return rows < FEW;
    }

    String quantizedWhy() {
        return counted()
                + (quantized()
                        ? ": QLoRA, the model in 4 bits: one small GPU does, and few rows ask for no more"
                        : ": LoRA on the model as it is, which trains faster than in 4 bits");
    }

    Choice rank() {
        return rows < FEW
                ? new Choice("8", counted() + ": a small adapter cannot learn them by heart as fast")
                : rows < MANY
                        ? new Choice("16", counted() + ": enough for a format, a style or a narrow task")
                        : new Choice("64", counted() + ": there is more to learn than a small adapter holds");
    }

    Choice alpha() {
        return new Choice(
                Integer.toString(2 * Integer.parseInt(rank().value())),
                "twice the rank, so that the learning rate means the same at any rank");
    }

    Choice dropout() {
        return rows < FEW
                ? new Choice("0.1", "against learning a small set by heart")
                : rows < MANY
                        ? new Choice("0.05", "a little, against learning the set by heart")
                        : new Choice("0.0", "large sets need none");
    }

    Choice length() {
        int wanted = facts.tokens().p99() + TEMPLATE_TOKENS;
        int length = (wanted + LENGTH_STEP - 1) / LENGTH_STEP * LENGTH_STEP;
        return new Choice(
                Integer.toString(length),
                String.format(
                        Locale.ROOT,
                        "99 %% of the rows have up to %s%,d tokens, the longest %s%,d",
                        facts.tokens().exact() ? "" : "about ",
                        facts.tokens().p99(),
                        facts.tokens().exact() ? "" : "that was counted ",
                        facts.tokens().max()));
    }

    Choice epochs() {
        return new Choice(
                rows < 10_000 ? "3" : rows < 100_000 ? "2" : "1",
                counted() + ": small sets need more passes, large ones are learned by heart");
    }

    Choice accumulation() {
        int accumulated = rows < 500 ? 2 : rows < 5_000 ? 4 : 8;
        return new Choice(
                Integer.toString(accumulated),
                String.format(
                        Locale.ROOT,
                        "steps of %d sequences on one GPU: few for few rows, so that there are steps enough",
                        accumulated * BATCH_ROWS));
    }

    /** Optimizer steps between two looks at the validation loss: two an epoch. */
    Choice evaluationSteps() {
        long steps = Math.max(
                1, rows / ((long) BATCH_ROWS * Integer.parseInt(accumulation().value())) / 2);
        return new Choice(Long.toString(steps), "twice an epoch: sees the validation loss turn before the epoch ends");
    }

    Choice learningRate() {
        return new Choice("2e-4", "usual for LoRA up to 13 B parameters (Dettmers et al. 2023); halve it above");
    }

    Choice seed() {
        return new Choice(Long.toString(facts.seed()), "the recipe's, so that a rerun is the same run");
    }

    private String counted() {
        return String.format(Locale.ROOT, "for %,d rows", rows);
    }
}
