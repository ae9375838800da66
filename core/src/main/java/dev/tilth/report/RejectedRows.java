package dev.tilth.report;

import dev.tilth.example.Origin;
import java.util.List;

/**
 * Rows that are not in the dataset.
 *
 * @param rows all of them
 * @param file where all of them are
 * @param examples some of each reason
 */
public record RejectedRows(long rows, String file, List<RejectedRow> examples) {
    public RejectedRows {
        examples = List.copyOf(examples);
    }

    /**
     * @param origin the row
     * @param step where it left
     * @param reason why
     * @param fate where it went
     * @param evidence redacted
     * @param excerpt of the row, redacted
     */
    public record RejectedRow(
            Origin origin, String step, String reason, Flow.Fate fate, String evidence, String excerpt) {}
}
