package dev.tilth.dryrun;

import dev.tilth.fault.Fault;
import dev.tilth.fault.Nearest;
import java.util.List;

/**
 * The trainers that tilth knows the rules of, at their defaults. From documentation and public source, none was run:
 * Axolotl's config reference and {@code prompt_strategies/chat_template.py}, TRL's {@code SFTConfig}, LLaMA-Factory's {@code
 * data/processor/supervised.py} and {@code infer_seqlen}, Unsloth's {@code train_on_responses_only}, OpenAI's guide.
 */
public final class Trainers {
    private static final Trainer AXOLOTL = Trainer.cutting("axolotl", "axolotl", "sequence_len", 512, Loss.ANSWERS)
            .withExcess(Excess.DROP)
            .withEnds(EndOfTurn.EOS_OF_TURN)
            .with(Trait.HEEDS_MARKS, Trait.DROPS_UNTRAINED);

    private static final Trainer TRL =
            Trainer.cutting("trl", "trl", "max_length", 1_024, Loss.EVERY_TOKEN).with(Trait.READS_PLAIN_TEXT);

    private static final Trainer TRL_COMPLETION = Trainer.cutting(
                    "trl-prompt-completion", "trl-prompt-completion", "max_length", 1_024, Loss.LAST_ANSWER)
            .with(Trait.READS_PLAIN_TEXT);

    private static final Trainer LLAMA_FACTORY = Trainer.cutting(
                    "llama-factory", "llama-factory", "cutoff_len", 2_048, Loss.ANSWERS)
            .withExcess(Excess.CUT_PAIRS);

    private static final Trainer UNSLOTH =
            Trainer.cutting("unsloth", "unsloth", "max_seq_length", 2_048, Loss.BETWEEN_MARKERS);

    private static final Trainer OPENAI = Trainer.cutting("openai", "openai", "context", 65_536, Loss.ANSWERS)
            .with(Trait.HEEDS_MARKS, Trait.OWN_LAYOUT);

    /** In the order in which the manual lists them. */
    public static final List<Trainer> ALL = List.of(AXOLOTL, TRL, TRL_COMPLETION, LLAMA_FACTORY, UNSLOTH, OPENAI);

    private Trainers() {}

    public static List<String> names() {
        return ALL.stream().map(Trainer::name).toList();
    }

    /**
     * @param where the place where it is named
     * @throws Fault where there is no such trainer
     */
    public static Trainer named(String name, String where) {
        return ALL.stream()
                .filter(trainer -> trainer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        where,
                        name + " is no trainer whose rules are known",
                        Nearest.advice(name, names(), "Known are " + String.join(", ", names()) + ".")));
    }
}
