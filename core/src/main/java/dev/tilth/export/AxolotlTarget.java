package dev.tilth.export;

import dev.tilth.example.Example;
import dev.tilth.format.Feature;
import dev.tilth.format.Shapes;
import java.util.List;
import java.util.Map;

/** Axolotl's files: chat for {@code chat_template}, preference, unpaired preference, plain text; and a LoRA config. */
final class AxolotlTarget implements Target {
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

    @Override
    public String name() {
        return "axolotl";
    }

    @Override
    public Exported write(Example example) {
        return PARTS.write(example);
    }

    @Override
    public List<String> parts() {
        return PARTS.names();
    }

    @Override
    public List<Limit> limits() {
        return List.of();
    }

    @Override
    public Map<String, String> extraFiles(ExportFacts facts) {
        return facts.rows("train", Parts.MAIN) == 0 ? Map.of() : Map.of("lora.yaml", AxolotlConfig.of(facts));
    }
}
