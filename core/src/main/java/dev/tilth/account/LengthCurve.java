package dev.tilth.account;

import dev.tilth.report.Lengths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many examples have each length, where an example that was counted may stand for some that were not. */
final class LengthCurve {
    private static final int[] PERCENTS = {1, 5, 25, 50, 75, 90, 95, 99};
    private static final int BINS = 24;

    private final TreeMap<Integer, Double> weights = new TreeMap<>();

    /** @param each how many examples one of these stands for, itself among them */
    void add(Map<Integer, Long> examples, double each) {
        examples.forEach((length, count) -> weights.merge(length, count * each, Double::sum));
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    int shortest() {
        return isEmpty() ? 0 : weights.firstKey();
    }

    int longest() {
        return isEmpty() ? 0 : weights.lastKey();
    }

    List<Lengths.Percentile> percentiles() {
        List<Lengths.Percentile> percentiles = new ArrayList<>();
        for (int percent : isEmpty() ? new int[0] : PERCENTS) {
            percentiles.add(new Lengths.Percentile(percent, percentile(percent)));
        }
        return percentiles;
    }

    /** Nearest rank: the smallest length with at least that share of the examples at or under it. */
    int percentile(int percent) {
        double rank = sum(weights) * percent;
        double seen = 0;
        for (Map.Entry<Integer, Double> each : weights.entrySet()) {
            seen += each.getValue();
            if (seen * 100 >= rank) {
                return each.getKey();
            }
        }
        return longest();
    }

    /** Equal bins up to the 99th percentile, and one for the tail. */
    List<Lengths.Bin> bins() {
        List<Lengths.Bin> bins = new ArrayList<>();
        if (isEmpty()) {
            return bins;
        }
        int first = shortest();
        int end = percentile(99) + 1;
        int width = Math.max(1, (end - first + BINS - 1) / BINS);
        for (int from = first; from < end; from += width) {
            bins.add(bin(from, from + width));
        }
        int tail = first + bins.size() * width;
        if (longest() >= tail) {
            bins.add(bin(tail, longest() + 1));
        }
        return bins;
    }

    /** Rounded so that the bins add up to all examples. */
    private Lengths.Bin bin(int from, int to) {
        return new Lengths.Bin(from, to, under(to) - under(from));
    }

    private long under(int length) {
        return Math.round(sum(weights.headMap(length, false)));
    }

    private static double sum(NavigableMap<Integer, Double> weights) {
        double sum = 0;
        for (double weight : weights.values()) {
            sum += weight;
        }
        return sum;
    }
}
