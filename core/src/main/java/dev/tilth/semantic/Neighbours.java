package dev.tilth.semantic;

/** Finds pairs of points that are near each other. The answer is the same for any number of threads. */
@FunctionalInterface
public interface Neighbours {
    /** Most neighbours of one point that are handed over. */
    int MOST = 64;

    /**
     * Pairs whose cosine is about the least or more, each once, as {@code later << 32 | earlier} in ascending order. An
     * approximate search may miss some; one pair too many does no harm, since every pair is verified.
     */
    long[] find(Points points, float least, int threads);
}
