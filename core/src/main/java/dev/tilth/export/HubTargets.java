package dev.tilth.export;

import dev.tilth.format.Feature;
import dev.tilth.format.Shapes;
import java.util.List;
import java.util.Map;

/** Trainers on top of Hugging Face's, TRL itself aside: Unsloth and AutoTrain. */
final class HubTargets {
    /** Unsloth, which trains by TRL: the conversations are laid out by a chat template before. */
    static final Target UNSLOTH = Target.of(
                    "unsloth",
                    Parts.of(
                            Part.of(Parts.MAIN, Shapes.UNSLOTH, Feature.NO_ANSWER),
                            Part.of(Parts.PREFERENCE, Shapes.PREFERENCE_CHAT, Feature.JUDGED),
                            Part.of(Parts.UNPAIRED, Shapes.PROMPT_COMPLETION_CHAT, Feature.UNJUDGED),
                            Part.of(Parts.TEXT, Shapes.TEXT)),
                    List.of())
            .wantingOneType("Give the value one type in all rows, or install datasets with a Json type.")
            .with(facts ->
                    facts.rows("train", Parts.MAIN) == 0 ? Map.of() : Map.of("train.py", TrlScripts.unsloth(facts)));

    /** AutoTrain: conversations in the column {@code text}, pairs in {@code text} and {@code rejected_text}, and texts for encoders. */
    static final Target AUTOTRAIN = Target.of(
            "autotrain",
            Parts.of(
                    Part.of(Parts.MAIN, Shapes.AUTOTRAIN, Feature.NO_ANSWER),
                    Part.of(Parts.PREFERENCE, Shapes.AUTOTRAIN_PREFERENCE, Feature.JUDGED),
                    Part.labelled(Parts.LABELLED, Shapes.LABELLED),
                    Part.labelled(Parts.PAIRS, Shapes.SENTENCE_PAIR),
                    Part.of(Parts.TAGGED, Shapes.BIO),
                    Part.of(Parts.TEXT, Shapes.TEXT)),
            List.of());

    private HubTargets() {}
}
