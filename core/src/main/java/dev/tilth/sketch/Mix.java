package dev.tilth.sketch;

/** Bijective mixing of 64 bits, and an order-dependent hash of a sequence made from it. */
public final class Mix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mix() {}

    /** Finaliser of MurmurHash3 (Appleby 2011): each input bit changes each output bit with probability near 1/2. */
    public static long bits(long value) {
        long h = value;
        h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }

    /** The hash of a sequence, given the hash of all but its last value; start with any seed. */
    public static long append(long hash, long value) {
        return bits(hash * GOLDEN + value);
    }
}
