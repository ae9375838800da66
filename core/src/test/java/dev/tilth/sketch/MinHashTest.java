package dev.tilth.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MinHashTest {
    private final MinHash minHash = new MinHash();

    @Test
    void theBitsOfTheSchemeNeverChange() {
        Signature signature = minHash.of(new long[] {1, 2, 3}, 3);
        assertThat(MinHash.SCHEME).isEqualTo("minhash-v1");
        assertThat(signature.band(0)).isEqualTo(119695421);
        assertThat(signature.band(20)).isEqualTo(-631641216);
        assertThat(signature.lowBits()).isEqualTo(6568868673688574235L);
        assertThat(signature.highBits()).isEqualTo(2116324763403448524L);
        assertThat(signature.shingles()).isEqualTo(3);
    }

    @Test
    void theKernelAgreesWithOneValueAndOneFunctionAtATime() {
        Random random = new Random(1);
        for (int count = 1; count < 40; count++) {
            long[] values = random.longs(count).toArray();
            minHash.of(values, count);
            assertThat(minHash.minima()).as("%d values", count).isEqualTo(slowMinima(values));
        }
    }

    @Test
    void bothWaysToTheMinimaAgree() {
        Random random = new Random(4);
        for (int count = 1; count < 40; count++) {
            long[] values = random.longs(count).toArray();
            int[] bySign = new int[MinHash.LANES];
            int[] byMin = new int[MinHash.LANES];
            new MinimaBySign().of(values, count, bySign);
            new MinimaByMin(MinHash.FACTORS, MinHash.OFFSETS).of(values, count, byMin);
            assertThat(byMin).as("%d values", count).isEqualTo(bySign);
            assertThat(Arrays.copyOf(byMin, MinHash.HASHES)).isEqualTo(slowMinima(values));
        }
    }

    @Test
    void theShareOfEqualMinimaEstimatesTheSimilarity() {
        Random random = new Random(2);
        for (double similarity : new double[] {0.2, 0.5, 0.8, 0.95}) {
            double sum = 0;
            double squares = 0;
            int trials = 400;
            for (int trial = 0; trial < trials; trial++) {
                long[][] sets = sets(random, similarity);
                int[] one = minima(sets[0]);
                int[] other = minima(sets[1]);
                int equal = 0;
                for (int i = 0; i < MinHash.HASHES; i++) {
                    equal += one[i] == other[i] ? 1 : 0;
                }
                double error = (double) equal / MinHash.HASHES - Shingles.jaccard(sorted(sets[0]), sorted(sets[1]));
                sum += error;
                squares += error * error;
            }
            double expected = similarity * (1 - similarity) / MinHash.HASHES;
            assertThat(Math.abs(sum / trials))
                    .as("bias at %s", similarity)
                    .isLessThan(4 * Math.sqrt(expected / trials));
            assertThat(squares / trials).as("variance at %s", similarity).isBetween(0.7 * expected, 1.4 * expected);
        }
    }

    @Test
    void aSharedBandIsAsLikelyAsTheFormulaSays() {
        Random random = new Random(3);
        for (double similarity : new double[] {0.5, 0.6, 0.7, 0.8}) {
            int shared = 0;
            double expected = 0;
            int trials = 1_500;
            for (int trial = 0; trial < trials; trial++) {
                long[][] sets = sets(random, similarity);
                double real = Shingles.jaccard(sorted(sets[0]), sorted(sets[1]));
                expected += 1 - Math.pow(1 - Math.pow(real, MinHash.ROWS), MinHash.BANDS);
                Signature one = minHash.of(sets[0], sets[0].length);
                Signature other = minHash.of(sets[1], sets[1].length);
                shared += sharesBand(one, other) ? 1 : 0;
            }
            double error = 4 * Math.sqrt(expected * (1 - expected / trials)) + 1;
            assertThat((double) shared).as("at %s", similarity).isBetween(expected - error, expected + error);
        }
    }

    private static boolean sharesBand(Signature one, Signature other) {
        for (int band = 0; band < MinHash.BANDS; band++) {
            if (one.band(band) == other.band(band)) {
                return true;
            }
        }
        return false;
    }

    private int[] minima(long[] set) {
        minHash.of(set, set.length);
        return minHash.minima();
    }

    private static long[] sorted(long[] set) {
        long[] sorted = set.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Two sets of about 100 values of which the wanted share is common. */
    private static long[][] sets(Random random, double similarity) {
        int all = 100;
        int common = (int) Math.round(similarity * all);
        long[] values = random.longs(all).toArray();
        int onlyOne = (all - common) / 2;
        long[] one = Arrays.copyOf(values, common + onlyOne);
        long[] other = new long[all - onlyOne];
        System.arraycopy(values, 0, other, 0, common);
        System.arraycopy(values, common + onlyOne, other, common, all - common - onlyOne);
        return new long[][] {one, other};
    }

    private static int[] slowMinima(long[] values) {
        long state = 0x6D696E68617368L;
        int[] minima = new int[MinHash.HASHES];
        for (int i = 0; i < MinHash.HASHES; i++) {
            state = Mix.bits(state + i + 1);
            long factor = (state >>> 32) | 1;
            long offset = state & 0xFFFFFFFFL;
            long least = Long.MAX_VALUE;
            for (long value : values) {
                long folded = (value ^ (value >>> 32)) & 0xFFFFFFFFL;
                least = Math.min(least, ((factor * folded + offset) & 0xFFFFFFFFL) >>> 1);
            }
            minima[i] = (int) least;
        }
        return minima;
    }
}
