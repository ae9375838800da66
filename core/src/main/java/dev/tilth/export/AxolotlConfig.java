package dev.tilth.export;

/** A config for Axolotl that fits the exported rows; each line says why it is so. */
final class AxolotlConfig {
    private AxolotlConfig() {}

    static String of(ExportFacts facts) {
        LoraAdvice advice = LoraAdvice.of(facts);
        YamlConfig config = new YamlConfig(
                "Fine-tuning on the dataset " + advice.dataset() + ". Run it in this folder: axolotl train lora.yaml");
        model(config, advice);
        config.list("datasets");
        dataset(config, "train.jsonl", "what the model learns from");
        if (advice.isValidated()) {
            config.list("test_datasets");
            dataset(config, "validation.jsonl", "kept apart by document, customer and duplicate, not at random");
        }
        config.line("val_set_size", "0", "nothing is split off here: a random split would leak near-duplicates");
        LoraAdvice.Choice length = advice.length();
        config.line("sequence_len", length.value(), length.why() + "; the default of 512 drops longer ones")
                .line("excess_length_strategy", "drop", "a cut answer teaches the model to stop in the middle")
                .line("sample_packing", "true", "short rows share a sequence, so that none is mostly padding")
                .line("pad_to_sequence_len", "true", "steady memory: what fits in the first step fits in the last");
        training(config, advice);
        return config.toString();
    }

    private static void model(YamlConfig config, LoraAdvice advice) {
        config.line("base_model", "CHANGE-ME", "the model that you fine-tune: its name on the hub, or its folder")
                .line("adapter", advice.quantized() ? "qlora" : "lora", advice.quantizedWhy())
                .line("load_in_4bit", Boolean.toString(advice.quantized()), "as the adapter above needs it")
                .line("lora_r", advice.rank())
                .line("lora_alpha", advice.alpha())
                .line("lora_dropout", advice.dropout())
                .line(
                        "lora_target_linear",
                        "true",
                        "all linear layers: attention alone learns less (Dettmers et al. 2023)")
                .line("chat_template", "tokenizer_default", "the model's own template, which serving uses too");
    }

    private static void dataset(YamlConfig config, String file, String why) {
        config.line("  - path", file, why)
                .line("    ds_type", "json", "one JSON object a line")
                .line("    split", "train", "the only split that a single file has")
                .line("    type", "chat_template", "turns are laid out by the template above")
                .line("    field_messages", "messages", "where the turns are")
                .line("    field_tools", "tools", "where the tool definitions are")
                .line("    roles_to_train", "[assistant]", "loss on answers only, not on questions or tool results")
                .line("    message_field_training", "train", "a turn that says false carries no loss")
                .line("    train_on_eos", "turn", "the model must learn to stop after each of its turns");
    }

    private static void training(YamlConfig config, LoraAdvice advice) {
        config.line(
                        "micro_batch_size",
                        Integer.toString(LoraAdvice.BATCH_ROWS),
                        "fits most GPUs; raise it where memory is free")
                .line("gradient_accumulation_steps", advice.accumulation())
                .line("num_epochs", advice.epochs())
                .line("learning_rate", advice.learningRate())
                .line("lr_scheduler", "cosine", "ends in small steps")
                .line("warmup_ratio", "0.03", "the first steps are small while the optimizer has no history")
                .line("optimizer", "adamw_torch", "the standard")
                .line("weight_decay", "0.0", "the small rank restrains enough")
                .line("bf16", "auto", "half the memory where the GPU has it")
                .line("gradient_checkpointing", "true", "a little slower for much less memory");
        if (advice.isValidated()) {
            config.line("evals_per_epoch", "2", "sees the validation loss turn before the epoch ends")
                    .line("saves_per_epoch", "2", "a checkpoint for each of those, to go back to the best")
                    .line(
                            "early_stopping_patience",
                            "3",
                            "stops when the validation loss has risen three times in a row");
        }
        config.line("logging_steps", "1", "the loss of every step, to read its course")
                .line("output_dir", "./out", "where the adapter is written")
                .line("seed", advice.seed());
    }
}
