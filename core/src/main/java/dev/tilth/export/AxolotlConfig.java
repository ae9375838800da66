package dev.tilth.export;

import java.util.Locale;

/** A LoRA config for Axolotl that fits the exported rows; each line says why it is so. */
final class AxolotlConfig {
    /** Room for the words that a chat template adds to a row of a few turns. */
    private static final int TEMPLATE_TOKENS = 64;

    private static final int LENGTH_STEP = 256;
    private static final int BATCH_ROWS = 2;

    private final StringBuilder out = new StringBuilder(3_000);

    private AxolotlConfig() {}

    static String of(ExportFacts facts) {
        AxolotlConfig config = new AxolotlConfig();
        long rows = facts.rows("train", Parts.MAIN);
        config.out
                .append("# LoRA for the dataset ")
                .append(facts.dataset())
                .append(". Run it in this folder: axolotl train lora.yaml\n");
        config.model();
        config.data(facts.rows("validation", Parts.MAIN) > 0);
        config.length(facts.tokens());
        config.training(rows, facts.rows("validation", Parts.MAIN) > 0);
        config.line("seed", Long.toString(facts.seed()), "the recipe's, so that a rerun is the same run");
        return config.out.toString();
    }

    private void model() {
        line("base_model", "CHANGE-ME", "the model that you fine-tune: its name on the hub, or its folder");
        line("adapter", "lora", "a few small matrices are trained, the model itself stays as it is");
        line("lora_r", "16", "rank of those matrices: enough for a format, a style or a narrow task");
        line("lora_alpha", "32", "twice the rank, so that the learning rate means the same at any rank");
        line("lora_dropout", "0.05", "a little, against learning small sets by heart");
        line("lora_target_linear", "true", "all linear layers: attention alone learns less (Dettmers et al. 2023)");
        line("chat_template", "tokenizer_default", "the model's own template, which serving uses too");
    }

    private void data(boolean validated) {
        out.append("datasets:\n");
        dataset("train.jsonl", "what the model learns from");
        if (validated) {
            out.append("test_datasets:\n");
            dataset("validation.jsonl", "kept apart by document, customer and duplicate, not at random");
        }
        line("val_set_size", "0", "nothing is split off here: a random split would leak near-duplicates");
    }

    private void dataset(String file, String why) {
        item("- path", file, why);
        item("  ds_type", "json", "one JSON object a line");
        item("  split", "train", "the only split that a single file has");
        item("  type", "chat_template", "turns are laid out by the template above");
        item("  field_messages", "messages", "where the turns are");
        item("  field_tools", "tools", "where the tool definitions are");
        item("  roles_to_train", "[assistant]", "loss on answers only, not on questions or tool results");
        item("  message_field_training", "train", "a turn that says false carries no loss");
        item("  train_on_eos", "turn", "the model must learn to stop after each of its turns");
    }

    private void length(ExportFacts.Tokens tokens) {
        int wanted = tokens.p99() + TEMPLATE_TOKENS;
        int length = (wanted + LENGTH_STEP - 1) / LENGTH_STEP * LENGTH_STEP;
        line(
                "sequence_len",
                Integer.toString(length),
                String.format(
                        Locale.ROOT,
                        "99 %% of the rows have up to %,d tokens, the longest %,d; the default of 512 drops longer ones",
                        tokens.p99(),
                        tokens.max()));
        line("excess_length_strategy", "drop", "a cut answer teaches the model to stop in the middle");
        line("sample_packing", "true", "short rows share a sequence, so that none is mostly padding");
        line("pad_to_sequence_len", "true", "steady memory: what fits in the first step fits in the last");
    }

    private void training(long rows, boolean validated) {
        int accumulated = rows < 500 ? 2 : rows < 5_000 ? 4 : 8;
        line("micro_batch_size", Integer.toString(BATCH_ROWS), "fits most GPUs; raise it where memory is free");
        line(
                "gradient_accumulation_steps",
                Integer.toString(accumulated),
                String.format(
                        Locale.ROOT,
                        "steps of %d sequences on one GPU: few for few rows, so that there are steps enough",
                        accumulated * BATCH_ROWS));
        line(
                "num_epochs",
                Integer.toString(epochs(rows)),
                String.format(Locale.ROOT, "for %,d rows", rows)
                        + ": small sets need more passes, large ones are learned by heart");
        line("learning_rate", "2e-4", "usual for LoRA up to 13 B parameters (Dettmers et al. 2023); halve it above");
        line("lr_scheduler", "cosine", "ends in small steps");
        line("warmup_ratio", "0.03", "the first steps are small while the optimizer has no history");
        line("optimizer", "adamw_torch", "the standard");
        line("weight_decay", "0.0", "the small rank restrains enough");
        line("bf16", "auto", "half the memory where the GPU has it");
        line("gradient_checkpointing", "true", "a little slower for much less memory");
        if (validated) {
            line("evals_per_epoch", "2", "sees the validation loss turn before the epoch ends");
            line("saves_per_epoch", "2", "a checkpoint for each of those, to go back to the best");
            line("early_stopping_patience", "3", "stops when the validation loss has risen three times in a row");
        }
        line("logging_steps", "1", "the loss of every step, to read its course");
        line("output_dir", "./out", "where the adapter is written");
    }

    static int epochs(long rows) {
        return rows < 1_000 ? 4 : rows < 10_000 ? 3 : rows < 100_000 ? 2 : 1;
    }

    private void item(String key, String value, String why) {
        line("  " + key, value, why);
    }

    private void line(String key, String value, String why) {
        out.append(key).append(": ").append(value).append(" # ").append(why).append('\n');
    }
}
