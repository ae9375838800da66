package dev.tilth.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Conversations;
import dev.tilth.example.Example;
import dev.tilth.example.RandomExamples;
import dev.tilth.format.Detection;
import dev.tilth.format.Feature;
import dev.tilth.format.MapOptions;
import dev.tilth.format.RowReader;
import dev.tilth.format.Shapes;
import dev.tilth.format.Wire;
import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TargetsRoundTripTest {
    @SuppressWarnings("unused") // named by the tests below
    private static final List<String> TARGETS = Targets.names();

    private record Sent(Example expected, Json.Obj row, Set<Feature> changed) {}

    @ParameterizedTest
    @FieldSource("TARGETS")
    void everyFileOfAnExportIsDetectedAndReadBackAsItWasWritten(String name) {
        Target target = Targets.named(name, "test");
        Map<String, List<Sent>> files = export(target, Conversations::any);
        assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(target.parts());
        files.forEach((part, sent) -> {
            Detection detection = Shapes.detect(sent.stream().map(Sent::row).toList());
            assertThat(detection.confidence()).as("%s %s", target.name(), part).isEqualTo(1);
            RowReader reader = RowReader.of(detection.shape(), MapOptions.DEFAULTS);
            sent.forEach(line -> assertThat(Wire.carried(Wire.read(reader, line.row()), line.changed()))
                    .as("%s %s: %s", target.name(), part, line.row().write())
                    .isEqualTo(line.expected()));
        });
    }

    @ParameterizedTest
    @FieldSource("TARGETS")
    void anyExampleIsExportedOrNamed(String name) {
        Target target = Targets.named(name, "test");
        assertThat(export(target, RandomExamples::any)).isNotNull();
    }

    private static Map<String, List<Sent>> export(Target target, Function<Random, Example> examples) {
        Map<String, List<Sent>> files = new LinkedHashMap<>();
        for (int seed = 0; seed < 1_000; seed++) {
            Example example = examples.apply(new Random(seed));
            if (target.write(example) instanceof Exported.Line line) {
                files.computeIfAbsent(line.part(), part -> new ArrayList<>())
                        .add(new Sent(
                                Wire.carried(target.completed(example), line.lost()),
                                (Json.Obj) Wire.json(line.row().write()),
                                Wire.changed(line.lost())));
            }
        }
        return files;
    }
}
