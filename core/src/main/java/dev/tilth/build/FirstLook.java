package dev.tilth.build;

import dev.tilth.format.Detection;
import dev.tilth.format.MapOptions;
import dev.tilth.format.Shapes;
import dev.tilth.json.Json;
import dev.tilth.recipe.Recipe;
import dev.tilth.source.FileFacts;
import dev.tilth.source.Parsed;
import dev.tilth.source.Progress;
import dev.tilth.source.RowBatch;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceFiles;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the first rows of some data say of it: a recipe that fits, and why.
 *
 * @param recipe with the sources and the columns that their names and values speak for
 * @param remarks what was seen, by the key of the recipe that it is about
 */
public record FirstLook(Recipe recipe, Map<String, String> remarks) {
    private static final int SAMPLE = 1000;
    private static final String KIND =
            "production, expert, public, vendor or synthetic; unstated leaves open how much of the data is real.";
    private static final String MAP = "By the names and values of the first rows: correct what is wrong.";

    public FirstLook {
        remarks = new LinkedHashMap<>(remarks);
    }

    /**
     * Looks at the first {@value #SAMPLE} rows of each source.
     *
     * @param base folder that the paths of the sources are relative to
     */
    public static FirstLook at(String name, List<SourceOptions> sources, Path base) {
        List<SourceOptions> known = new ArrayList<>();
        Map<String, String> remarks = new LinkedHashMap<>();
        for (SourceOptions source : sources) {
            Sample sample = sample(source, base);
            Detection detection = Shapes.detect(sample.rows());
            MapOptions map = Shapes.suggest(sample.rows());
            String at = "sources[" + known.size() + "]";
            remarks.put(at, remark(sample, detection, map));
            remarks.put(at + ".kind", KIND);
            if (!map.equals(MapOptions.DEFAULTS)) {
                remarks.put(at + ".map", MAP);
            }
            known.add(source.withMap(map));
        }
        return new FirstLook(Recipe.defaults(name, known, List.of()), remarks);
    }

    private static String remark(Sample sample, Detection detection, MapOptions map) {
        String shape = detection
                .shape()
                .map(found ->
                        "shape " + found.name() + ", " + detection.fitting() + " of " + detection.rows() + " rows fit")
                .orElse(
                        map.prompt().isEmpty() && map.text().isEmpty()
                                ? "no known shape: map the columns"
                                : "no known shape, so columns are mapped");
        String format = sample.facts()
                .map(facts -> facts.format().word()
                        + (facts.encoding().isEmpty() ? "" : " in " + facts.encoding())
                        + (facts.delimiter().isEmpty() ? "" : ", fields separated by " + facts.delimiter()) + "; ")
                .orElse("");
        return format + shape + ".";
    }

    /** The first rows of a source, and what its first file is. */
    private record Sample(List<Json.Obj> rows, Optional<FileFacts> facts) {}

    private static Sample sample(SourceOptions source, Path base) {
        List<Json.Obj> rows = new ArrayList<>();
        Optional<FileFacts> facts = Optional.empty();
        for (SourceFile file : SourceFiles.resolve(base, source).files()) {
            try (SourceReader reader = SourceReader.open(file, source, Progress.NONE)) {
                for (Optional<RowBatch> batch = reader.next();
                        batch.isPresent() && rows.size() < SAMPLE;
                        batch = reader.next()) {
                    for (int i = 0; i < batch.get().size() && rows.size() < SAMPLE; i++) {
                        if (batch.get().parse(i) instanceof Parsed.Row row) {
                            rows.add(row.value());
                        }
                    }
                }
                facts = facts.or(() -> Optional.of(reader.facts()));
            }
        }
        return new Sample(rows, facts);
    }
}
