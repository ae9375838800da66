package dev.tilth.report;

import dev.tilth.example.Origin;
import java.util.List;

/**
 * Rows whose text is in that of a longer row. They stay, on the same side of the split.
 *
 * @param rows how many there are
 * @param pairs some of them
 */
public record ContainedTexts(long rows, List<Pair> pairs) {
    public ContainedTexts {
        pairs = List.copyOf(pairs);
    }

    /**
     * @param row the shorter
     * @param in the longer
     * @param share of the shingles of {@code row} that {@code in} has too, over 0 and up to 1
     * @param excerpt of the shorter, redacted
     */
    public record Pair(Origin row, Origin in, double share, String excerpt) {}
}
