package dev.tilth.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverlapTest {
    @Test
    void agreesWithTheMergeOfSortedSets() {
        Overlap overlap = new Overlap();
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            long[] a = set(random);
            for (int i = 0; i < 4; i++) {
                long[] b = set(random);
                assertThat(overlap.jaccard(a, b)).isEqualTo(Shingles.jaccard(sorted(a), sorted(b)));
            }
            assertThat(overlap.jaccard(a, a)).isEqualTo(1);
        }
    }

    private static long[] set(Random random) {
        return random.longs(random.nextInt(40), 0, 60).distinct().toArray();
    }

    private static long[] sorted(long[] set) {
        long[] sorted = set.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
