package dev.tilth.bench.kernel;

import dev.tilth.bench.Dice;
import java.util.Arrays;

/** MinHash as it is written down: for each value, for each function, the lesser. */
final class PlainMinHash {
    private final int[] factors;
    private final int[] offsets;

    PlainMinHash(int functions) {
        Dice dice = new Dice(functions);
        factors = new int[functions];
        offsets = new int[functions];
        Arrays.setAll(factors, i -> (int) dice.next() | 1);
        Arrays.setAll(offsets, i -> (int) dice.next());
    }

    int[] of(long[] values) {
        int[] least = new int[factors.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (long value : values) {
            int x = (int) (value ^ (value >>> 32));
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], (factors[i] * x + offsets[i]) >>> 1);
            }
        }
        return least;
    }
}
