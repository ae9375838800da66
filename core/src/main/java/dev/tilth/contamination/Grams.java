package dev.tilth.contamination;

import dev.tilth.sketch.Mix;
import dev.tilth.text.Words;

/**
 * The hashes of all runs of n words, by a polynomial over 2^64 that rolls on in constant time (Karp and Rabin 1987).
 * Order counts; white space, punctuation and case do not, since words carry none.
 */
final class Grams {
    /** Name of these hashes: they never change. */
    static final String SCHEME = "grams-v1";

    /** Odd, so that no word is lost; what a run is multiplied with when the next word comes. */
    static final long BASE = 0x9E3779B97F4A7C15L;

    private Grams() {}

    /** Takes the hash of the run of words that starts at {@code at}. */
    interface Sink {
        void accept(int at, long hash);
    }

    /** Calls {@code sink} for each run of {@code n} words, from the first on; for none where there are fewer words. */
    static void each(Words words, int n, Sink sink) {
        long leaving = power(n);
        long rolling = 0;
        for (int i = 0; i < words.count(); i++) {
            rolling = rolling * BASE + words.hash(i);
            if (i >= n) {
                rolling -= leaving * words.hash(i - n);
            }
            if (i >= n - 1) {
                sink.accept(i - n + 1, rolling);
            }
        }
    }

    /** The hash of all words in their order; differs with their number. */
    static long whole(Words words) {
        long hash = words.count();
        for (int i = 0; i < words.count(); i++) {
            hash = hash * BASE + words.hash(i);
        }
        return Mix.bits(hash ^ BASE);
    }

    /** What the word that leaves a run of {@code n} was multiplied with when it leaves. */
    static long power(int n) {
        long power = 1;
        for (int i = 0; i < n; i++) {
            power *= BASE;
        }
        return power;
    }
}
