package dev.tilth.export;

import dev.tilth.format.Feature;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what one target could not carry. Counts of parts add up to the count of the whole. Not for several threads. */
public final class Losses {
    /**
     * @param what the words of {@link Feature#what}
     * @param rows how many rows had it
     * @param excluded true where those rows are not in the export, false where they are there without it
     */
    public record Loss(String what, long rows, boolean excluded) {
        public Json toJson() {
            return new JsonObject()
                    .put("what", what)
                    .put("rows", rows)
                    .put("excluded", excluded)
                    .build();
        }

        /** What was lost, to be followed by the number of rows: {@code tool definitions: left out of}. */
        public String words() {
            return what + (excluded ? ": not exported," : ": left out of");
        }

        /** {@code tool definitions: left out of 812 rows}. */
        @Override
        public String toString() {
            String counted = rows == 1 ? "1 row" : rows + " rows";
            return what + (excluded ? ": " + counted + " not exported" : ": left out of " + counted);
        }
    }

    private final Map<Feature, Long> excluded = new EnumMap<>(Feature.class);
    private final Map<Feature, Long> leftOut = new EnumMap<>(Feature.class);

    public void add(Exported exported) {
        if (exported instanceof Exported.CannotCarry refused) {
            excluded.merge(refused.what(), 1L, Long::sum);
        } else if (exported instanceof Exported.Line line) {
            line.lost().forEach(feature -> leftOut.merge(feature, 1L, Long::sum));
        }
    }

    public void addAll(Losses other) {
        other.excluded.forEach((feature, rows) -> excluded.merge(feature, rows, Long::sum));
        other.leftOut.forEach((feature, rows) -> leftOut.merge(feature, rows, Long::sum));
    }

    /** What was lost, excluded rows first, else in the order of {@link Feature}. */
    public List<Loss> all() {
        List<Loss> all = new ArrayList<>();
        excluded.forEach((feature, rows) -> all.add(new Loss(feature.what(), rows, true)));
        leftOut.forEach((feature, rows) -> all.add(new Loss(feature.what(), rows, false)));
        return all;
    }
}
