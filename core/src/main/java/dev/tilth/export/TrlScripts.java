package dev.tilth.export;

/** Python scripts for TRL, and for Unsloth on top of it, that fit the exported rows; each line says why it is so. */
final class TrlScripts {
    private static final String MODEL_WHY = "the model that you fine-tune: its name on the hub, or its folder";

    private TrlScripts() {}

    /** @param onAnswers whether the rows say themselves that only their completion is learned */
    static String trl(ExportFacts facts, boolean onAnswers) {
        LoraAdvice advice = LoraAdvice.of(facts);
        PythonScript script = new PythonScript("Fine-tuning on the dataset " + advice.dataset()
                        + " with TRL. Run it in this folder: python train.py")
                .line("from datasets import load_dataset")
                .line("from peft import LoraConfig")
                .line("from transformers import BitsAndBytesConfig, EarlyStoppingCallback")
                .line("from trl import SFTConfig, SFTTrainer")
                .line("");
        data(script, advice);
        script.line("config = SFTConfig(");
        if (onAnswers) {
            script.argument("completion_only_loss", "True", "loss on answers only");
        } else {
            script.argument(
                    "assistant_only_loss",
                    "True",
                    "loss on answers only; needs a chat template with generation marks, else every turn is trained");
        }
        LoraAdvice.Choice length = advice.length();
        script.argument("max_length", length.value(), length.why() + "; the default of 1024 cuts longer ones")
                .argument("packing", "False", "rows stay apart, so that none sees another");
        if (advice.quantized()) {
            script.argument(
                    "model_init_kwargs",
                    "{\"quantization_config\": BitsAndBytesConfig(load_in_4bit=True)}",
                    advice.quantizedWhy());
        }
        training(script, advice);
        script.line(")")
                .line("adapter = LoraConfig(")
                .argument("r", advice.rank())
                .argument("lora_alpha", advice.alpha())
                .argument("lora_dropout", advice.dropout())
                .argument(
                        "target_modules",
                        "\"all-linear\"",
                        "all linear layers: attention alone learns less (Dettmers et al. 2023)")
                .argument("task_type", "\"CAUSAL_LM\"", "it learns to continue texts")
                .line(")")
                .line("trainer = SFTTrainer(")
                .argument("model", "\"CHANGE-ME\"", MODEL_WHY)
                .argument("args", "config", "all of the above")
                .argument("train_dataset", "rows[\"train\"]", "what the model learns from");
        validation(script, advice);
        return script.argument("peft_config", "adapter", "a few small matrices are trained, the model stays as it is")
                .line(")")
                .line("trainer.train()")
                .line("trainer.save_model()", "the adapter, into out")
                .toString();
    }

    static String unsloth(ExportFacts facts) {
        LoraAdvice advice = LoraAdvice.of(facts);
        LoraAdvice.Choice length = advice.length();
        PythonScript script = new PythonScript("Fine-tuning on the dataset " + advice.dataset()
                        + " with Unsloth. Run it in this folder: python train.py")
                .line("from unsloth import FastLanguageModel", "before all others, which it speeds up")
                .line("from unsloth.chat_templates import train_on_responses_only")
                .line("from datasets import load_dataset")
                .line("from transformers import EarlyStoppingCallback")
                .line("from trl import SFTConfig, SFTTrainer")
                .line("")
                .line("model, tokenizer = FastLanguageModel.from_pretrained(")
                .argument("model_name", "\"CHANGE-ME\"", MODEL_WHY)
                .argument("max_seq_length", length)
                .argument("load_in_4bit", advice.quantized() ? "True" : "False", advice.quantizedWhy())
                .line(")")
                .line("model = FastLanguageModel.get_peft_model(")
                .line("    model,")
                .argument("r", advice.rank())
                .argument("lora_alpha", advice.alpha())
                .argument("lora_dropout", advice.dropout())
                .argument("use_gradient_checkpointing", "\"unsloth\"", "a little slower for much less memory")
                .argument("random_state", advice.seed())
                .line(")");
        data(script, advice);
        script.line("rows = rows.map(")
                .line("    lambda row: {")
                .line("        \"text\": tokenizer.apply_chat_template(")
                .line("            row[\"conversations\"], tools=row.get(\"tools\"), tokenize=False")
                .line("        )")
                .line("    }")
                .line(")", "the model's own template, which serving uses too")
                .line("config = SFTConfig(")
                .argument("dataset_text_field", "\"text\"", "where the laid out turns are")
                .argument("max_length", length)
                .argument("packing", "False", "rows stay apart, so that none sees another");
        training(script, advice);
        script.line(")")
                .line("trainer = SFTTrainer(")
                .argument("model", "model", "with its adapter")
                .argument("processing_class", "tokenizer", "the model's own")
                .argument("args", "config", "all of the above")
                .argument("train_dataset", "rows[\"train\"]", "what the model learns from");
        validation(script, advice);
        return script.line(")")
                .line("trainer = train_on_responses_only(", "loss on answers only")
                .line("    trainer,")
                .argument(
                        "instruction_part",
                        "\"CHANGE-ME\"",
                        "what the template writes before a user's turn, to the letter: else nothing is learned")
                .argument("response_part", "\"CHANGE-ME\"", "what it writes before an answer, to the letter")
                .line(")")
                .line("trainer.train()")
                .line("trainer.save_model()", "the adapter, into out")
                .toString();
    }

    private static void data(PythonScript script, LoraAdvice advice) {
        String files = advice.isValidated()
                ? "{\"train\": \"train.jsonl\", \"validation\": \"validation.jsonl\"}"
                : "{\"train\": \"train.jsonl\"}";
        script.line(
                "rows = load_dataset(\"json\", data_files=" + files + ")",
                "kept apart by document, customer and duplicate: no random split, which would leak near-duplicates");
    }

    private static void validation(PythonScript script, LoraAdvice advice) {
        if (advice.isValidated()) {
            script.argument("eval_dataset", "rows[\"validation\"]", "what the training is watched by")
                    .argument(
                            "callbacks",
                            "[EarlyStoppingCallback(early_stopping_patience=3)]",
                            "stops when the validation loss has not fallen three times in a row");
        }
    }

    private static void training(PythonScript script, LoraAdvice advice) {
        script.argument(
                        "per_device_train_batch_size",
                        Integer.toString(LoraAdvice.BATCH_ROWS),
                        "fits most GPUs; raise it where memory is free")
                .argument("gradient_accumulation_steps", advice.accumulation())
                .argument("num_train_epochs", advice.epochs())
                .argument("learning_rate", advice.learningRate())
                .argument("lr_scheduler_type", "\"cosine\"", "ends in small steps")
                .argument("warmup_ratio", "0.03", "the first steps are small while the optimizer has no history")
                .argument("bf16", "True", "half the memory; False where the GPU has it not");
        if (advice.isValidated()) {
            LoraAdvice.Choice steps = advice.evaluationSteps();
            script.argument("eval_strategy", "\"steps\"", "looks at the validation loss while it trains")
                    .argument("eval_steps", steps)
                    .argument("save_strategy", "\"steps\"", "a checkpoint for each of those looks")
                    .argument("save_steps", steps.value(), "the same steps, so that the best can be kept")
                    .argument("load_best_model_at_end", "True", "what is written is the best, not the last")
                    .argument("metric_for_best_model", "\"eval_loss\"", "best by the validation loss");
        }
        script.argument("logging_steps", "1", "the loss of every step, to read its course")
                .argument("output_dir", "\"out\"", "where the adapter is written")
                .argument("seed", advice.seed());
    }
}
