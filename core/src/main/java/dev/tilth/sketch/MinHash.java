package dev.tilth.sketch;

import java.util.Arrays;

/**
 * MinHash (Broder 1997) with {@value #HASHES} functions {@code (a * x + b) mod 2^32 >>> 1}, in {@value #BANDS} bands of
 * {@value #ROWS} (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 2014, section 3.4): two texts of similarity J
 * share a band with probability {@code 1 - (1 - J^6)^21}, which is 0.998 at J = 0.8, 0.99995 at 0.85 and 0.28 at 0.5.
 *
 * <p>A reusable buffer, not for several threads.
 */
public final class MinHash {
    /** Name of functions, bands and seeds together, for manifests: its bits never change. */
    public static final String SCHEME = "minhash-v1";

    public static final int BANDS = 21;
    public static final int ROWS = 6;
    public static final int HASHES = BANDS * ROWS;

    /** Two more than {@link #HASHES}, so that whole vectors of 16 fill it. */
    private static final int LANES = 128;

    private static final long SEED = 0x6D696E68617368L;
    private static final int[] FACTORS = new int[LANES];
    private static final int[] OFFSETS = new int[LANES];

    static {
        long state = SEED;
        for (int i = 0; i < LANES; i++) {
            state = Mix.bits(state + i + 1);
            FACTORS[i] = (int) (state >>> 32) | 1;
            OFFSETS[i] = (int) state;
        }
    }

    private final int[] least = new int[LANES];

    /** The signature of a set, which is not empty. */
    public Signature of(Shingles shingles) {
        return of(shingles.values(), shingles.count());
    }

    Signature of(long[] values, int count) {
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i < count; i += 8) {
            eight(
                    least,
                    fold(values[i]),
                    fold(values[Math.min(i + 1, count - 1)]),
                    fold(values[Math.min(i + 2, count - 1)]),
                    fold(values[Math.min(i + 3, count - 1)]),
                    fold(values[Math.min(i + 4, count - 1)]),
                    fold(values[Math.min(i + 5, count - 1)]),
                    fold(values[Math.min(i + 6, count - 1)]),
                    fold(values[Math.min(i + 7, count - 1)]));
        }
        return new Signature(bands(), bits(0), bits(64), count);
    }

    /** The {@link #HASHES} minima of the last set, for tests. */
    int[] minima() {
        return Arrays.copyOf(least, HASHES);
    }

    private static int fold(long value) {
        return (int) (value ^ (value >>> 32));
    }

    /**
     * Lowers the minima by eight values, in two passes over the lanes. What looks clumsy here is six times as fast: values
     * are of 31 bits, so that the sign of a difference tells the lesser, because JDK 17 does not vectorise
     * {@code Math.min(int, int)}; a pass takes four values, because no JDK vectorises a longer body; and two passes make
     * the method too long to be inlined (over 325 bytecodes), after which JDK 17 would not vectorise it either.
     */
    @SuppressWarnings("TooManyParameters")
    private static void eight(int[] least, int s, int t, int u, int v, int w, int x, int y, int z) {
        int[] factors = FACTORS;
        int[] offsets = OFFSETS;
        for (int j = 0; j < LANES; j++) {
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
        for (int j = 0; j < LANES; j++) {
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

    private int[] bands() {
        int[] keys = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
                hash = Mix.append(hash, least[i]);
            }
            keys[band] = (int) hash;
        }
        return keys;
    }

    /** One bit of each minimum from lane {@code from} on. */
    private long bits(int from) {
        long bits = 0;
        for (int i = from; i < Math.min(from + 64, HASHES); i++) {
            bits |= (least[i] & 1L) << (i - from);
        }
        return bits;
    }
}
