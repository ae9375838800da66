package dev.tilth.contamination;

import dev.tilth.sketch.Mix;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * At which places the items have a run of n words. Open addressing over places, compared word by word, so that no key is
 * stored: 12 to 20 bytes a place. Immutable.
 */
final class GramTable {
    private static final int NONE = -1;
    private static final int BITS_A_PLACE = 16;

    private final long[] words;
    private final int n;
    private final int[] heads;
    private final int[] next;
    /** A blocked Bloom filter (Putze, Sanders and Singler 2007): one access to memory tells that a run is not there. */
    private final long[] filter;

    private final int filterShift;

    /** @param listed places that are wanted, of those that have n words of their text before them */
    GramTable(ItemWords items, int n, IntPredicate listed) {
        this.words = items.words();
        this.n = n;
        int count = count(items, n, listed);
        heads = new int[Integer.highestOneBit(Math.max(4, count)) << 2];
        Arrays.fill(heads, NONE);
        next = new int[items.places()];
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(64L, (long) count * BITS_A_PLACE) - 1);
        filterShift = 64 - bits;
        filter = new long[1 << (bits - 6)];
        long[] hashes = new long[ItemWords.MOST_WORDS + 1];
        for (int text = items.texts() - 1; text >= 0; text--) {
            int from = items.from(text);
            Grams.each(words, from, items.to(text), n, (place, hash) -> hashes[place - from] = hash);
            for (int place = items.to(text) - n; place >= from; place--) {
                if (listed.test(place)) {
                    insert(place, hashes[place - from]);
                }
            }
        }
    }

    private static int count(ItemWords items, int n, IntPredicate listed) {
        int count = 0;
        for (int text = 0; text < items.texts(); text++) {
            for (int place = items.from(text); place <= items.to(text) - n; place++) {
                count += listed.test(place) ? 1 : 0;
            }
        }
        return count;
    }

    private void insert(int place, long hash) {
        int slot = slot(hash, words, place);
        next[place] = heads[slot];
        heads[slot] = place;
        filter[(int) (hash >>> filterShift >>> 6)] |= filterBits(hash);
    }

    /** False where no item has the run of this hash; true nearly always means that one has. */
    boolean mayHold(long hash) {
        long bits = filterBits(hash);
        return (filter[(int) (hash >>> filterShift >>> 6)] & bits) == bits;
    }

    /** The first place of the run at {@code at} of {@code row}, or -1; further ones by {@link #next}, in their order. */
    int find(long hash, long[] row, int at) {
        return heads[slot(hash, row, at)];
    }

    /** The next place with the same run, or -1. */
    int next(int place) {
        return next[place];
    }

    /** Hands on the first place of each different run, in order: what stands together is asked for together. */
    void eachFirst(IntConsumer sink) {
        BitSet firsts = new BitSet(next.length);
        for (int head : heads) {
            if (head != NONE) {
                firsts.set(head);
            }
        }
        firsts.stream().forEach(sink);
    }

    private int slot(long hash, long[] row, int at) {
        int mask = heads.length - 1;
        int slot = (int) Mix.bits(hash) & mask;
        while (heads[slot] != NONE && !isRun(heads[slot], row, at)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isRun(int place, long[] row, int at) {
        return Arrays.equals(words, place, place + n, row, at, at + n);
    }

    private long filterBits(long hash) {
        return 1L << (hash >>> filterShift) | 1L << (hash >>> 16);
    }
}
