package dev.tilth.sketch;

import java.util.Arrays;

/**
 * {@link Minima} by the sign of differences, where the compiler has no vectors of {@code Math.min}. The functions are read as
 * constants, which is a tenth faster than from fields.
 */
final class MinimaBySign implements Minima {
    @Override
    public void of(long[] values, int count, int[] least) {
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i < count; i += 8) {
            eight(
                    least,
                    Minima.fold(values[i]),
                    Minima.fold(values[Math.min(i + 1, count - 1)]),
                    Minima.fold(values[Math.min(i + 2, count - 1)]),
                    Minima.fold(values[Math.min(i + 3, count - 1)]),
                    Minima.fold(values[Math.min(i + 4, count - 1)]),
                    Minima.fold(values[Math.min(i + 5, count - 1)]),
                    Minima.fold(values[Math.min(i + 6, count - 1)]),
                    Minima.fold(values[Math.min(i + 7, count - 1)]));
        }
    }

    /**
     * Lowers the minima by eight values, in two passes over the lanes. What looks clumsy here is six times as fast: values
     * are of 31 bits, so that the sign of a difference tells the lesser, because JDK 17 does not vectorise
     * {@code Math.min(int, int)}; a pass takes four values, because no JDK vectorises a longer body; and two passes make
     * the method too long to be inlined (over 325 bytecodes), after which JDK 17 would not vectorise it either.
     */
    @SuppressWarnings("TooManyParameters")
    private static void eight(int[] least, int s, int t, int u, int v, int w, int x, int y, int z) {
        int[] factors = MinHash.FACTORS;
        int[] offsets = MinHash.OFFSETS;
        for (int j = 0; j < MinHash.LANES; j++) {
            int a = factors[j];
            int b = offsets[j];
            int k = (a * s + b) >>> 1;
            int l = (a * t + b) >>> 1;
            int m = (a * u + b) >>> 1;
            int n = (a * v + b) >>> 1;
            int kl = k + ((l - k) & ((l - k) >> 31));
            int mn = m + ((n - m) & ((n - m) >> 31));
            int all = kl + ((mn - kl) & ((mn - kl) >> 31));
            int before = least[j];
            least[j] = before + ((all - before) & ((all - before) >> 31));
        }
        for (int j = 0; j < MinHash.LANES; j++) {
            int a = factors[j];
            int b = offsets[j];
            int k = (a * w + b) >>> 1;
            int l = (a * x + b) >>> 1;
            int m = (a * y + b) >>> 1;
            int n = (a * z + b) >>> 1;
            int kl = k + ((l - k) & ((l - k) >> 31));
            int mn = m + ((n - m) & ((n - m) >> 31));
            int all = kl + ((mn - kl) & ((mn - kl) >> 31));
            int before = least[j];
            least[j] = before + ((all - before) & ((all - before) >> 31));
        }
    }
}
