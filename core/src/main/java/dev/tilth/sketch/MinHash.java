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
    static final int LANES = 128;

    /** From this release on the compiler has vectors of {@code Math.min(int, int)}; the long-term one after 17. */
    private static final int FIRST_WITH_VECTORS_OF_MIN = 21;

    private static final long SEED = 0x6D696E68617368L;
    static final int[] FACTORS = new int[LANES];
    static final int[] OFFSETS = new int[LANES];
    private static final Minima MINIMA;

    static {
        long state = SEED;
        for (int i = 0; i < LANES; i++) {
            state = Mix.bits(state + i + 1);
            FACTORS[i] = (int) (state >>> 32) | 1;
            OFFSETS[i] = (int) state;
        }
        MINIMA = Runtime.version().feature() >= FIRST_WITH_VECTORS_OF_MIN
                ? new MinimaByMin(FACTORS, OFFSETS)
                : new MinimaBySign();
    }

    private final int[] least = new int[LANES];

    /** The signature of a set, which is not empty. */
    public Signature of(Shingles shingles) {
        return of(shingles.values(), shingles.count());
    }

    Signature of(long[] values, int count) {
        MINIMA.of(values, count, least);
        return new Signature(bands(), bits(0), bits(64), count);
    }

    /** The {@link #HASHES} minima of the last set, for tests. */
    int[] minima() {
        return Arrays.copyOf(least, HASHES);
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
