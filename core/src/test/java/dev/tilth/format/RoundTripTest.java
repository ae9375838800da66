package dev.tilth.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Conversations;
import dev.tilth.example.Example;
import dev.tilth.example.RandomExamples;
import dev.tilth.json.Json;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RoundTripTest {
    @SuppressWarnings("unused") // named by the tests below
    private static final List<String> SHAPES =
            Shapes.ALL.stream().map(Shape::name).toList();

    @ParameterizedTest
    @FieldSource("SHAPES")
    void whatAShapeWritesItReadsBack(String shape) {
        int carried = readsBack(Shapes.named(shape).orElseThrow(), Conversations::any);
        assertThat(carried).as("examples that %s carries", shape).isGreaterThan(30);
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void whatAShapeWritesIsDetectedAsOneThatReadsTheSame(String name) {
        Shape shape = Shapes.named(name).orElseThrow();
        for (int seed = 0; seed < 1_000; seed++) {
            if (shape.write(Conversations.any(new Random(seed))) instanceof Written.Row written) {
                Shape detected = Shapes.detect(List.of(written.row())).shape().orElseThrow();
                assertThat(Wire.read(RowReader.of(detected), written.row()))
                        .as(
                                "%s seed %d as %s: %s",
                                name, seed, detected.name(), written.row().write())
                        .isEqualTo(Wire.read(RowReader.of(shape), written.row()));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void evenExamplesThatNobodyHas(String shape) {
        readsBack(Shapes.named(shape).orElseThrow(), RandomExamples::any);
    }

    private static int readsBack(Shape shape, Function<Random, Example> examples) {
        int carried = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Example example = examples.apply(new Random(seed));
            if (shape.write(example) instanceof Written.Row written) {
                carried++;
                Json.Obj row = (Json.Obj) Wire.json(written.row().write());
                Example back = Wire.read(RowReader.of(shape), row);
                Example expected = Wire.carried(example, written.lost());
                assertThat(Wire.carried(back, Wire.changed(written.lost())))
                        .as("%s seed %d: %s", shape.name(), seed, row.write())
                        .isEqualTo(expected);
            }
        }
        return carried;
    }

    @Test
    void whatIsLostIsNothingThatTheTestForgives() {
        Set<Feature> forgiven = EnumSet.of(
                Feature.LABELS,
                Feature.NAMES,
                Feature.CALL_IDS,
                Feature.UNTRAINED,
                Feature.DEVELOPER,
                Feature.EMPTY_SYSTEM,
                Feature.PARALLEL_CALLS,
                Feature.SPEAKER_NAMES,
                Feature.UNNAMED_RESULTS,
                Feature.RICH_SCHEMAS,
                Feature.FOREIGN_CALL_IDS,
                Feature.SPACING,
                Feature.TEXT_PARTS,
                Feature.RESULT_PARTS);
        for (Shape shape : Shapes.ALL) {
            assertThat(forgiven).as(shape.name()).containsAll(shape.capacity().loses());
        }
    }
}
