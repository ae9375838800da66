package dev.tilth.distinct;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.report.Tally;
import java.util.List;

/**
 * What was found. Every row is counted once: {@code read = kept + removed + unreadable}.
 *
 * @param threshold that decided what is removed
 * @param read rows of the files, the reference aside
 * @param kept rows that repeat none, or are not compared
 * @param removed duplicates, which are only marked where that was asked for
 * @param ofReference how many of the removed repeat a row of the reference
 * @param unreadable bytes that are no row, by reason, most first
 * @param uncompared kept rows that have no known shape or no text, by reason, most first
 * @param variants rows that look like another and stay, for something that matters differs
 * @param unverified pairs that were not compared, in crowds of rows that share a template
 * @param reference rows of the reference
 * @param thresholds what each of them removes, ascending
 * @param nearest removed pairs of the least similarity, redacted
 */
public record Result(
        double threshold,
        long read,
        long kept,
        long removed,
        long ofReference,
        List<Tally> unreadable,
        List<Tally> uncompared,
        long variants,
        long unverified,
        long reference,
        List<AtThreshold> thresholds,
        List<Pair> nearest) {
    public Result {
        unreadable = List.copyOf(unreadable);
        uncompared = List.copyOf(uncompared);
        thresholds = List.copyOf(thresholds);
        nearest = List.copyOf(nearest);
        long lost = unreadable.stream().mapToLong(Tally::count).sum();
        if (read != kept + removed + lost) {
            throw new IllegalStateException("read " + read + " rows, but " + kept + " stay, " + removed
                    + " are removed and " + lost + " are unreadable");
        }
    }

    /**
     * What a threshold removes.
     *
     * @param threshold over 0 and up to 1
     * @param exact rows equal to another
     * @param format rows that differ in case, space and punctuation
     * @param near rows at least so similar
     */
    public record AtThreshold(double threshold, long exact, long format, long near) {
        /** All of them. */
        public long removed() {
            return exact + format + near;
        }

        Json toJson() {
            return new JsonObject()
                    .put("threshold", threshold)
                    .put("removed", removed())
                    .put("exact", exact)
                    .put("format", format)
                    .put("near", near)
                    .build();
        }
    }

    /**
     * A removed row and the row for which it is removed; no text but what differs, redacted.
     *
     * @param row FILE#ROW
     * @param of FILE#ROW
     * @param similarity from 0 to 1
     * @param difference for example {@code wording: "quick" against "fast"}
     */
    public record Pair(String row, String of, double similarity, String difference) {
        Json toJson() {
            return new JsonObject()
                    .put("row", row)
                    .put("of", of)
                    .put("similarity", similarity)
                    .put("difference", difference)
                    .build();
        }
    }

    public Json toJson() {
        return new JsonObject()
                .put("threshold", threshold)
                .put("read", read)
                .put("kept", kept)
                .put("removed", removed)
                .put("removed_for_reference", ofReference)
                .put("unreadable", counts(unreadable))
                .put("uncompared", counts(uncompared))
                .put("variants", variants)
                .put("unverified_pairs", unverified)
                .put("reference", reference)
                .put("thresholds", thresholds.stream().map(AtThreshold::toJson).toList())
                .put("nearest", nearest.stream().map(Pair::toJson).toList())
                .build();
    }

    private static Json counts(List<Tally> tallies) {
        JsonObject counts = new JsonObject();
        tallies.forEach(each -> counts.put(each.name(), each.count()));
        return counts.build();
    }
}
