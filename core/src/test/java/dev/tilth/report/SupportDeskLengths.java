package dev.tilth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Lengths as real ones are: many short, few very long; drawn from a seed. */
final class SupportDeskLengths {
    private static final int EXAMPLES = 1929;
    private static final int BINS = 24;

    private SupportDeskLengths() {}

    static Lengths lengths() {
        long[] prompts = draw(3, 4.1, 0.7);
        long[] completions = draw(4, 4.5, 0.6);
        long[] whole = new long[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            whole[i] = prompts[i] + completions[(i * 7) % EXAMPLES] + 18;
        }
        return new Lengths(
                "o200k_base",
                List.of(
                        distribution("prompt", prompts, 1, 2048),
                        distribution("completion", completions, 1, 4096),
                        distribution("whole", whole, 1, 0)));
    }

    private static long[] draw(int seed, double mean, double spread) {
        Random random = new Random(seed);
        return random.doubles(EXAMPLES)
                .mapToLong(u -> 2 + (long) StrictMath.exp(mean + spread * random.nextGaussian()))
                .toArray();
    }

    private static Lengths.Distribution distribution(String part, long[] lengths, long lowest, long highest) {
        long[] sorted = lengths.clone();
        java.util.Arrays.sort(sorted);
        List<Lengths.Percentile> percentiles = new ArrayList<>();
        for (int percent : new int[] {1, 5, 25, 50, 75, 95, 99}) {
            percentiles.add(new Lengths.Percentile(percent, sorted[(EXAMPLES - 1) * percent / 100]));
        }
        long width = Math.max(1, (sorted[EXAMPLES - 1 - EXAMPLES / 100] + BINS) / BINS / 10 * 10);
        long[] counts = new long[BINS];
        for (long length : sorted) {
            counts[(int) Math.min(BINS - 1, length / width)]++;
        }
        List<Lengths.Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            bins.add(new Lengths.Bin(i * width, i == BINS - 1 ? sorted[EXAMPLES - 1] + 1 : (i + 1) * width, counts[i]));
        }
        return new Lengths.Distribution(
                part,
                EXAMPLES,
                java.util.Arrays.stream(sorted).sum(),
                sorted[0],
                sorted[EXAMPLES - 1],
                lowest,
                highest,
                percentiles,
                bins,
                Optional.empty());
    }
}
