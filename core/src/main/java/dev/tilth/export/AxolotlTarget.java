package dev.tilth.export;

import dev.tilth.format.Feature;
import dev.tilth.format.Shapes;
import java.util.List;
import java.util.Map;

/** Axolotl's files: chat for {@code chat_template}, preference, unpaired preference, plain text; and a LoRA config. */
final class AxolotlTarget {
    private static final Parts PARTS = Parts.of(
            Part.of(
                    Parts.MAIN,
                    Shapes.AXOLOTL_MESSAGES,
                    Feature.RANKED,
                    Feature.JUDGED,
                    Feature.NO_ANSWER,
                    Feature.OPAQUE_ARGUMENTS),
            Part.of(
                    Parts.PREFERENCE,
                    Shapes.AXOLOTL_MESSAGES,
                    Feature.UNRANKED,
                    Feature.JUDGED,
                    Feature.OPAQUE_ARGUMENTS),
            Part.of(Parts.UNPAIRED, Shapes.PROMPT_COMPLETION, Feature.UNJUDGED),
            Part.of(Parts.TEXT, Shapes.TEXT));

    static final Target TARGET = Target.of("axolotl", PARTS, List.of())
            .wantingOneType(
                    "Axolotl reads arguments as JSON text too, as the export to openai has them; give other values"
                            + " one type in all rows.")
            .with(AxolotlTarget::beside);

    private AxolotlTarget() {}

    private static Map<String, String> beside(ExportFacts facts) {
        return facts.rows("train", Parts.MAIN) == 0 ? Map.of() : Map.of("lora.yaml", AxolotlConfig.of(facts));
    }
}
