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

    /** As {@link #each(Words, int, Sink)}, of the words from {@code from} (inclusive) to {@code to} (exclusive). */
    static void each(long[] words, int from, int to, int n, Sink sink) {
        long leaving = power(n);
        long rolling = 0;
        for (int i = from; i < to; i++) {
            rolling = rolling * BASE + words[i];
            if (i >= from + n) {
                rolling -= leaving * words[i - n];
            }
            if (i >= from + n - 1) {
                sink.accept(i - n + 1, rolling);
            }
        }
    }

    /** The hash of the first {@code count} words in their order; differs with their number. */
    static long whole(Words words, int count) {
        long hash = count;
        for (int i = 0; i < count; i++) {
            hash = hash * BASE + words.hash(i);
        }
        return Mix.bits(hash ^ BASE);
    }

    /** As {@link #whole(Words, int)}, of words that begin at {@code from}. */
    static long whole(long[] words, int from, int count) {
        long hash = count;
        for (int i = from; i < from + count; i++) {
            hash = hash * BASE + words[i];
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
