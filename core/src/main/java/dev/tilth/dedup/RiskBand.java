package dev.tilth.dedup;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Removed pairs of one kind and about one similarity: what a person judges together. Exact pairs are in no band, since
 * there is nothing to judge.
 *
 * @param name for example {@code near 0.8 to 0.85}, or {@code format}
 * @param kind near or format
 * @param from least similarity, inclusive
 * @param to greatest similarity, exclusive; inclusive where it is 1
 */
public record RiskBand(String name, Kind kind, double from, double to) {
    private static final double[] EDGES = {0.85, 0.9, 0.95};

    /** The bands of a threshold: near ones, the least similar first, then format. */
    public static List<RiskBand> of(double threshold) {
        List<RiskBand> bands = new ArrayList<>();
        double from = threshold;
        for (double edge :
                DoubleStream.of(EDGES).filter(each -> each > threshold).toArray()) {
            bands.add(near(from, edge));
            from = edge;
        }
        bands.add(near(from, 1));
        bands.add(new RiskBand(Kind.FORMAT.word(), Kind.FORMAT, threshold, 1));
        return bands;
    }

    private static RiskBand near(double from, double to) {
        return new RiskBand(
                "near " + Json.of(from).write() + " to " + Json.of(to).write(), Kind.NEAR, from, to);
    }

    /** Whether a pair is in this band; similarities are compared as floats, as {@link Decisions} holds them. */
    public boolean holds(Kind of, double similarity) {
        float value = (float) similarity;
        return of == kind && (of == Kind.FORMAT || (value >= (float) from && (value < (float) to || to >= 1)));
    }
}
