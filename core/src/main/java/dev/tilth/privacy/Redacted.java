package dev.tilth.privacy;

import dev.tilth.example.Edit;
import dev.tilth.example.Example;
import java.util.List;

/**
 * An example without the private values that were found.
 *
 * @param example with placeholders; the same instance where nothing was found, or where the mode is to report
 * @param edits type, place and number of the values, in the order of the example; never a value
 */
public record Redacted(Example example, List<Edit> edits) {
    public Redacted {
        edits = List.copyOf(edits);
    }
}
