package dev.tilth.export;

import dev.tilth.format.Feature;
import dev.tilth.format.Shapes;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * LLaMA-Factory's ShareGPT files with their {@code dataset_info.json}. It skips, with no more than a warning, a row whose
 * odd turns are not of a human or an observation or whose even ones are not answers or calls: such rows are refused here.
 */
final class LlamaFactoryTarget {
    private static final Parts PARTS = Parts.of(
            Part.of(
                    Parts.MAIN,
                    Shapes.SHAREGPT,
                    Feature.RANKED,
                    Feature.JUDGED,
                    Feature.NO_ANSWER,
                    Feature.NOT_ALTERNATING),
            Part.of(
                    Parts.PREFERENCE,
                    Shapes.SHAREGPT,
                    Feature.UNRANKED,
                    Feature.JUDGED,
                    Feature.LONG_ANSWERS,
                    Feature.NOT_ALTERNATING),
            Part.of(
                    Parts.UNPAIRED,
                    Shapes.SHAREGPT,
                    Feature.RANKED,
                    Feature.UNJUDGED,
                    Feature.NO_ANSWER,
                    Feature.NOT_ALTERNATING),
            Part.of(Parts.TEXT, Shapes.TEXT));

    private static final List<Limit> LIMITS = List.of(new Limit(
            "row-cut",
            Limit.Of.MOST_ROW_TOKENS,
            2_048,
            "LLaMA-Factory cuts longer rows unless cutoff_len is set in its config."));

    private static final Json TAGS = new JsonObject()
            .put("role_tag", "from")
            .put("content_tag", "value")
            .put("user_tag", "human")
            .put("assistant_tag", "gpt")
            .put("observation_tag", "observation")
            .put("function_tag", "function_call")
            .put("system_tag", "system")
            .build();

    static final Target TARGET = Target.of("llama-factory", PARTS, LIMITS)
            .wantingOneType("Give the value one type in all rows.")
            .with(LlamaFactoryTarget::beside);

    private LlamaFactoryTarget() {}

    private static Map<String, String> beside(ExportFacts facts) {
        JsonObject datasets = new JsonObject();
        for (ExportFile file : facts.files()) {
            datasets.put(datasetName(facts, file.split(), file.part()), entry(file));
        }
        Map<String, String> beside = new TreeMap<>();
        beside.put("dataset_info.json", datasets.build().write() + "\n");
        if (facts.rows("train", Parts.MAIN) > 0) {
            beside.put("lora.yaml", LlamaFactoryConfig.of(facts));
        }
        return beside;
    }

    /** As {@code dataset_info.json} names a file. */
    static String datasetName(ExportFacts facts, String split, String part) {
        return facts.dataset() + "_" + split + (part.isEmpty() ? "" : "_" + part);
    }

    private static Json entry(ExportFile file) {
        JsonObject entry = new JsonObject().put("file_name", file.name());
        if (file.part().equals(Parts.TEXT)) {
            return entry.put("columns", new JsonObject().put("prompt", "text").build())
                    .build();
        }
        boolean ranking = file.part().equals(Parts.PREFERENCE);
        JsonObject columns = new JsonObject()
                .put("messages", "conversations")
                .put("system", "system")
                .put("tools", "tools");
        if (ranking) {
            columns.put("chosen", "chosen").put("rejected", "rejected");
        } else if (file.part().equals(Parts.UNPAIRED)) {
            columns.put("kto_tag", "kto_tag");
        }
        return entry.put("formatting", "sharegpt")
                .put("ranking", ranking)
                .put("columns", columns.build())
                .put("tags", TAGS)
                .build();
    }
}
