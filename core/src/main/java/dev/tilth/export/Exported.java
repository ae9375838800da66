package dev.tilth.export;

import dev.tilth.format.Feature;
import dev.tilth.json.Json;
import java.util.Set;

/** An example in a target's file, or what keeps it out. */
public sealed interface Exported {
    /**
     * @param part which of the target's files, as in {@link ExportFile}; empty for the main one
     * @param row what is written there, one compact line
     * @param lost what the example had and the row has not
     */
    record Line(String part, Json.Obj row, Set<Feature> lost) implements Exported {
        public Line {
            lost = Feature.inOrder(lost);
        }
    }

    /** @param what the first thing that the target has no place for */
    record CannotCarry(Feature what) implements Exported {}
}
