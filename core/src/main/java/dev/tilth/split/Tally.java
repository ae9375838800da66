package dev.tilth.split;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;

/** How many rows of one thing (a label, a source, the whole) are on each side. */
public record Tally(String name, long train, long validation, long test) {
    public long rows() {
        return train + validation + test;
    }

    /** The share of the rows that is on a side; 0 where there are none. */
    public double share(Side side) {
        long part =
                switch (side) {
                    case TRAIN -> train;
                    case VALIDATION -> validation;
                    case TEST -> test;
                };
        return rows() == 0 ? 0 : (double) part / rows();
    }

    public Json toJson() {
        return new JsonObject()
                .put("name", name)
                .put("train", train)
                .put("validation", validation)
                .put("test", test)
                .build();
    }
}
