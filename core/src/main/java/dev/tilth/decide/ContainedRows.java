package dev.tilth.decide;

import dev.tilth.dedup.Contained;
import java.util.List;

/**
 * Long rows whose text is in that of a longer one. They stay, in one unit with it.
 *
 * @param rows how many there are
 * @param shown some of them, each once, in the order of the longer rows
 */
public record ContainedRows(long rows, List<Contained> shown) {
    public ContainedRows {
        shown = List.copyOf(shown);
    }
}
