package dev.tilth.sketch;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.tilth.text.Words;
import java.util.Arrays;

/**
 * The set that stands for a text: the distinct hashes of its word 3-grams. A text of one or two words is one shingle; a
 * text of no words at all, such as an emoji, is one shingle of its trimmed characters, so that no text is without one
 * and two short texts are alike only where they are equal. A reusable buffer, not for several threads.
 */
public final class Shingles {
    /** Name of this definition, for manifests: its hashes never change. */
    public static final String SCHEME = "word-3-grams-v1";

    private static final long SEED = 0x74696C7468L;

    private final LongSet set = new LongSet();

    /**
     * Replaces the content by the shingles of words {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param raw what stands for the text where there is no word in it
     */
    public void of(Words words, int from, int to, CharSequence raw) {
        set.clear();
        if (to - from < 3) {
            set.add(from == to ? ofNoWords(raw) : ofFew(words, from, to));
            return;
        }
        long first = words.hash(from);
        long second = words.hash(from + 1);
        for (int i = from + 2; i < to; i++) {
            long third = words.hash(i);
            set.add(Mix.bits(first * 0x9E3779B97F4A7C15L + Long.rotateLeft(second, 21) * 0xD6E8FEB86659FD93L + third));
            first = second;
            second = third;
        }
    }

    /** Number of distinct shingles, at least 1. */
    public int count() {
        return set.size();
    }

    /** The shingles in ascending order, each once. */
    public long[] sorted() {
        return set.sorted();
    }

    /** The shingles in the order in which they first came, each once. */
    public long[] distinct() {
        return Arrays.copyOf(set.values(), set.size());
    }

    /** The shingles in no order, of which the first {@link #count} are valid until the next call. */
    long[] values() {
        return set.values();
    }

    /** Jaccard similarity of two ascending sets, in [0, 1]: shared over all; 1 where both are empty. */
    public static double jaccard(long[] a, long[] b) {
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < a.length && j < b.length) {
            long x = a[i];
            long y = b[j];
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        int all = a.length + b.length - shared;
        return all == 0 ? 1 : (double) shared / all;
    }

    private static long ofFew(Words words, int from, int to) {
        long hash = SEED;
        for (int i = from; i < to; i++) {
            hash = Mix.append(hash, words.hash(i));
        }
        return hash;
    }

    private static long ofNoWords(CharSequence raw) {
        return Hashing.xxh3_64().hashCharsToLong(raw.toString().strip());
    }
}
