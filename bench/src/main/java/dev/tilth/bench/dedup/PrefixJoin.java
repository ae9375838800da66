package dev.tilth.bench.dedup;

import java.util.Arrays;
import java.util.Comparator;

/**
 * All pairs of sets whose Jaccard similarity reaches a threshold: the prefix filter (Chaudhuri, Ganti, Kaushik 2006;
 * Bayardo, Ma, Srikant 2007) with the filters of length and position of PPJoin (Xiao, Wang, Lin, Yu 2008). Recall is 1 by
 * construction; memory grows with the text.
 */
final class PrefixJoin {
    /** Takes the numbers of two sets. */
    interface Pairs {
        void pair(int set, int other);
    }

    private static final double ROUNDING = 1e-9;

    private final int[][] sets;
    private final Integer[] byLength;
    private final double threshold;
    private final int[] heads;
    private final int[] overlap;
    private final int[] touched;
    private int[] next = new int[1 << 16];
    private int[] members = new int[1 << 16];
    private int[] places = new int[1 << 16];
    private int entries;
    private long candidates;

    /** @param sets ascending ordinals, 0 for the value that the fewest sets hold */
    PrefixJoin(int[][] sets, int values, double threshold) {
        this.sets = sets;
        this.threshold = threshold;
        byLength = new Integer[sets.length];
        Arrays.setAll(byLength, i -> i);
        Arrays.sort(byLength, Comparator.comparingInt(set -> sets[set].length));
        heads = new int[values];
        Arrays.fill(heads, -1);
        overlap = new int[sets.length];
        touched = new int[sets.length];
    }

    /** Pairs that the filters left to be verified. */
    long candidates() {
        return candidates;
    }

    void run(Pairs pairs) {
        for (int set : byLength) {
            int found = probe(set);
            for (int i = 0; i < found; i++) {
                int other = touched[i];
                if (overlap[other] > 0) {
                    candidates++;
                    if (shared(sets[set], sets[other]) >= least(sets[set].length, sets[other].length)) {
                        pairs.pair(set, other);
                    }
                }
                overlap[other] = 0;
            }
            index(set);
        }
    }

    /** Counts what the prefix of a set shares with those that are shorter; returns how many were touched. */
    private int probe(int set) {
        int[] values = sets[set];
        int found = 0;
        int prefix = values.length - (int) Math.ceil(threshold * values.length - ROUNDING) + 1;
        for (int i = 0; i < prefix; i++) {
            for (int entry = heads[values[i]]; entry >= 0; entry = next[entry]) {
                int other = members[entry];
                int length = sets[other].length;
                if (length < threshold * values.length - ROUNDING) {
                    continue;
                }
                if (overlap[other] == 0) {
                    touched[found++] = other;
                }
                int left = Math.min(values.length - i, length - places[entry]);
                boolean possible = overlap[other] >= 0 && overlap[other] + left >= least(values.length, length);
                overlap[other] = possible ? overlap[other] + 1 : -1;
            }
        }
        return found;
    }

    /** A set that is indexed is met by longer ones only, for which a shorter prefix is enough. */
    private void index(int set) {
        int[] values = sets[set];
        int prefix = values.length - least(values.length, values.length) + 1;
        for (int i = 0; i < prefix; i++) {
            if (entries == next.length) {
                next = Arrays.copyOf(next, entries * 2);
                members = Arrays.copyOf(members, entries * 2);
                places = Arrays.copyOf(places, entries * 2);
            }
            next[entries] = heads[values[i]];
            members[entries] = set;
            places[entries] = i;
            heads[values[i]] = entries++;
        }
    }

    /** The least number of shared values of two sets whose similarity reaches the threshold. */
    private int least(int a, int b) {
        return (int) Math.ceil(threshold / (1 + threshold) * (a + b) - ROUNDING);
    }

    private static int shared(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < a.length && j < b.length) {
            int x = a[i];
            int y = b[j];
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return shared;
    }
}
