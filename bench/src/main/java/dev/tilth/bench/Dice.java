package dev.tilth.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Seeded chance, the same on every JDK: SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
 * generators", figure 16). Not for several threads.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed) {
        state = seed;
    }

    /** 64 random bits. */
    public long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 up to {@code bound}, exclusive; {@code bound} is small beside 2^31, so the bias is none to see. */
    public int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** A number in {@code [low, high]}. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in {@code percent} of 100 cases. */
    public boolean chance(int percent) {
        return below(100) < percent;
    }

    /** A number in {@code [0, 1)} with 53 random bits. */
    public double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** A shuffled copy (Fisher and Yates). */
    public <T> List<T> shuffled(List<T> from) {
        List<T> shuffled = new ArrayList<>(from);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            T held = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, held);
        }
        return shuffled;
    }

    /** {@code length} characters out of {@code alphabet}. */
    public String text(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(below(alphabet.length())));
        }
        return text.toString();
    }
}
