package dev.tilth.bench.dedup;

import dev.tilth.sketch.LongIntMap;
import java.util.Arrays;

/** Sets of hashes as ascending ordinals, 0 for the value that the fewest sets hold. */
final class Ordinals {
    private final LongIntMap numbers = new LongIntMap(1 << 20);
    private int[] counts = new int[1 << 20];

    int[] add(long[] set) {
        int[] numbered = new int[set.length];
        for (int i = 0; i < set.length; i++) {
            int known = numbers.find(set[i]);
            int number = known < 0 ? numbers.size() : known;
            if (known < 0) {
                numbers.put(set[i], number);
            }
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number * 2);
            }
            counts[number]++;
            numbered[i] = number;
        }
        return numbered;
    }

    int size() {
        return numbers.size();
    }

    /** Turns the numbers of all sets into ordinals. */
    void order(int[][] sets) {
        long[] byCount = new long[size()];
        for (int number = 0; number < byCount.length; number++) {
            byCount[number] = (long) counts[number] << 32 | number;
        }
        Arrays.sort(byCount);
        int[] ordinals = new int[byCount.length];
        for (int ordinal = 0; ordinal < byCount.length; ordinal++) {
            ordinals[(int) byCount[ordinal]] = ordinal;
        }
        for (int[] set : sets) {
            for (int i = 0; i < set.length; i++) {
                set[i] = ordinals[set[i]];
            }
            Arrays.sort(set);
        }
    }
}
