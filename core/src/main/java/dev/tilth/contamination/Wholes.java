package dev.tilth.contamination;

import dev.tilth.sketch.LongIntMap;
import dev.tilth.sketch.Mix;
import dev.tilth.text.Words;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Questions that are compared as a whole, since no n-gram tells them from others: by their words in order, and where
 * they have options, by their stem in order and the words after it in any. Labels of options ({@code A.}) do not count
 * in the latter. Immutable.
 */
final class Wholes {
    /** Words that stand around options and are no part of them. */
    private static final Set<Long> LABELS = labels();

    private final LongIntMap byOrder;
    private final LongIntMap byBag;
    /** Texts with the same key, as chains: the next one, or -1. */
    private final int[] nextByOrder;

    private final int[] nextByBag;
    private final ItemWords items;
    private int longest;

    private Wholes(ItemWords items) {
        this.items = items;
        byOrder = new LongIntMap(16);
        byBag = new LongIntMap(16);
        nextByOrder = new int[items.texts()];
        nextByBag = new int[items.texts()];
        Arrays.fill(nextByOrder, -1);
        Arrays.fill(nextByBag, -1);
    }

    static Wholes of(ReferenceIndex index) {
        Wholes wholes = new Wholes(index.words());
        for (int text = index.words().texts() - 1; text >= 0; text--) {
            if (index.gramsOf(text) == 0 && !index.words().isAnswer(text)) {
                wholes.add(text);
            }
        }
        return wholes;
    }

    private void add(int text) {
        longest = Math.max(longest, items.words(text));
        nextByOrder[text] = byOrder.put(items.whole(text), text);
        if (items.options(text).length > 1) {
            long[] words = Arrays.copyOfRange(items.words(), items.from(text), items.to(text));
            nextByBag[text] = byBag.put(bag(words), text);
        }
    }

    /** Words of the longest text that is compared as a whole; 0 where there is none. */
    int longest() {
        return longest;
    }

    /** Hands on the texts that have these words in this order. */
    void eachEqual(Words words, IntConsumer sink) {
        int text = byOrder.find(Grams.whole(words, words.count()));
        for (; text >= 0; text = nextByOrder[text]) {
            sink.accept(text);
        }
    }

    /** Hands on the texts whose stem these words begin with, and whose options are the rest in any order. */
    void eachShuffled(Words words, IntConsumer sink) {
        if (byBag.size() == 0) {
            return;
        }
        long[] hashes = new long[words.count()];
        words.copyHashes(LongBuffer.wrap(hashes));
        int skipped = 0;
        while (skipped < hashes.length && LABELS.contains(hashes[skipped])) {
            skipped++;
        }
        long[] rest = Arrays.copyOfRange(hashes, skipped, hashes.length);
        int text = byBag.find(bag(rest));
        for (; text >= 0; text = nextByBag[text]) {
            int from = items.from(text);
            int stem = items.stem(text);
            if (rest.length >= stem && Arrays.equals(items.words(), from, from + stem, rest, 0, stem)) {
                sink.accept(text);
            }
        }
    }

    /** The same for the same words in any order; labels do not count. */
    private static long bag(long[] words) {
        long sum = 0;
        for (long word : words) {
            sum += LABELS.contains(word) ? 0 : Mix.bits(word);
        }
        return sum;
    }

    private static Set<Long> labels() {
        Words words = new Words();
        words.add("a b c d e f g h i j question answer answers option options choice choices");
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < words.count(); i++) {
            hashes.add(words.hash(i));
        }
        return Set.copyOf(hashes);
    }
}
