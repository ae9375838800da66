package dev.tilth.export;

/** A config for LLaMA-Factory that fits the exported rows; each line says why it is so. */
final class LlamaFactoryConfig {
    private LlamaFactoryConfig() {}

    static String of(ExportFacts facts) {
        LoraAdvice advice = LoraAdvice.of(facts);
        YamlConfig config = new YamlConfig("Fine-tuning on the dataset " + advice.dataset()
                + ". Run it in this folder: llamafactory-cli train lora.yaml");
        config.line(
                        "model_name_or_path",
                        "CHANGE-ME",
                        "the model that you fine-tune: its name on the hub, or its folder")
                .line("template", "CHANGE-ME", "the template of that model, which serving must use too")
                .line("stage", "sft", "supervised: it learns the answers of these rows")
                .line("do_train", "true", "trains")
                .line("finetuning_type", "lora", "a few small matrices are trained, the model itself stays as it is");
        if (advice.quantized()) {
            config.line("quantization_bit", "4", advice.quantizedWhy());
        }
        config.line("lora_rank", advice.rank())
                .line("lora_alpha", advice.alpha())
                .line("lora_dropout", advice.dropout())
                .line("lora_target", "all", "all linear layers: attention alone learns less (Dettmers et al. 2023)")
                .line("dataset_dir", ".", "where dataset_info.json is")
                .line("dataset", LlamaFactoryTarget.datasetName(facts, "train", Parts.MAIN), "train.jsonl");
        if (advice.isValidated()) {
            config.line(
                    "eval_dataset",
                    LlamaFactoryTarget.datasetName(facts, "validation", Parts.MAIN),
                    "kept apart by document, customer and duplicate, not at random");
        }
        LoraAdvice.Choice length = advice.length();
        config.line("val_size", "0", "nothing is split off here: a random split would leak near-duplicates")
                .line("cutoff_len", length.value(), length.why() + "; the default of 2048 cuts longer ones")
                .line("mask_history", "false", "every answer is learned, not the last alone")
                .line("train_on_prompt", "false", "loss on answers only")
                .line("packing", "false", "rows stay apart, so that none sees another");
        training(config, advice);
        return config.toString();
    }

    private static void training(YamlConfig config, LoraAdvice advice) {
        config.line(
                        "per_device_train_batch_size",
                        Integer.toString(LoraAdvice.BATCH_ROWS),
                        "fits most GPUs; raise it where memory is free")
                .line("gradient_accumulation_steps", advice.accumulation())
                .line("num_train_epochs", advice.epochs())
                .line("learning_rate", advice.learningRate())
                .line("lr_scheduler_type", "cosine", "ends in small steps")
                .line("warmup_ratio", "0.03", "the first steps are small while the optimizer has no history")
                .line("bf16", "true", "half the memory; false where the GPU has it not");
        if (advice.isValidated()) {
            config.line("eval_strategy", "steps", "looks at the validation loss while it trains")
                    .line("eval_steps", advice.evaluationSteps())
                    .line("save_strategy", "steps", "a checkpoint for each of those looks")
                    .line(
                            "save_steps",
                            advice.evaluationSteps().value(),
                            "the same steps, so that the best can be kept")
                    .line("load_best_model_at_end", "true", "what is written is the best, not the last")
                    .line("metric_for_best_model", "eval_loss", "best by the validation loss")
                    .line("early_stopping_steps", "3", "stops when that loss has not fallen three times in a row");
        }
        config.line("logging_steps", "1", "the loss of every step, to read its course")
                .line("plot_loss", "true", "and a picture of it")
                .line("output_dir", "./out", "where the adapter is written")
                .line("seed", advice.seed());
    }
}
