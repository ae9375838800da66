package dev.tilth.sketch;

import java.util.Arrays;

/** What {@link MinHash} keeps of a set: a key for each band, one bit of each minimum (Li and König 2010), the size. */
public final class Signature {
    /** Of no text. */
    public static final Signature NONE = new Signature(new int[MinHash.BANDS], 0, 0, 0);

    private final int[] bands;
    private final long lowBits;
    private final long highBits;
    private final int shingles;

    /** @param bands {@link MinHash#BANDS} keys, which are not copied */
    public Signature(int[] bands, long lowBits, long highBits, int shingles) {
        this.bands = bands;
        this.lowBits = lowBits;
        this.highBits = highBits;
        this.shingles = shingles;
    }

    /** Key of band {@code i}: equal where all minima of the band are. */
    public int band(int i) {
        return bands[i];
    }

    /** Lowest bit of the first 64 minima. */
    public long lowBits() {
        return lowBits;
    }

    /** Lowest bit of the other minima. */
    public long highBits() {
        return highBits;
    }

    /** Number of distinct shingles, at least 1. */
    public int shingles() {
        return shingles;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that
                && Arrays.equals(bands, that.bands)
                && lowBits == that.lowBits
                && highBits == that.highBits
                && shingles == that.shingles;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bands);
    }
}
