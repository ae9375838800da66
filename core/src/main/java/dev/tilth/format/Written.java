package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.json.Json;
import java.util.Set;
import java.util.function.Function;

/** An example in a shape, or what keeps it from being there. */
public sealed interface Written {
    /**
     * @param row the example in the shape
     * @param lost what the example had and the row has not; empty where the row holds all of it
     */
    record Row(Json.Obj row, Set<Feature> lost) implements Written {
        public Row {
            lost = Feature.inOrder(lost);
        }
    }

    /** @param what the first thing that the shape has no place for and that the example would be wrong without */
    record CannotCarry(Feature what) implements Written {}

    /** Writes with {@code writer} unless {@code capacity} forbids it. */
    static Written of(Example example, Capacity capacity, Function<Example, Json.Obj> writer) {
        for (Feature feature : capacity.refuses()) {
            if (feature.isIn(example)) {
                return new CannotCarry(feature);
            }
        }
        return new Row(writer.apply(example), capacity.lostFrom(example));
    }
}
