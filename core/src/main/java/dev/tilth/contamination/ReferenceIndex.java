package dev.tilth.contamination;

import dev.tilth.sketch.LongIntMap;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * The n-grams of items that must stay unseen. Immutable; safe for many threads. An n-gram is numbered in the order of the
 * items, so that a copied item is one run of numbers; those that stand in many items (the stem of a question) are left
 * out. An item that is left with none is compared as a whole.
 */
public final class ReferenceIndex {
    private static final int BITS_PER_GRAM = 16;

    private final ContaminationOptions options;
    private final List<Item> items;
    private final LongIntMap idOfGram;
    private final LongIntMap itemOfWhole;
    /** Items of equal whole text, as a chain: the next one, or -1. */
    private final int[] nextEqual;

    private final int longestWhole;
    private final int longestWholeText;
    /** The items of n-gram g are {@code owners[ownersFrom[g]]} to {@code owners[ownersFrom[g + 1] - 1]}. */
    private final int[] ownersFrom;

    private final int[] owners;
    private final int[] gramsOfItem;
    private final long[] filter;
    private final int filterShift;

    private ReferenceIndex(Builder from) {
        options = from.options;
        items = List.copyOf(from.items);
        long[] grams = from.grams();
        int[] itemOfGram = from.itemOfGram();
        Numbering numbering = Numbering.of(grams, options.mostUnits(items.size()));
        idOfGram = numbering.ids();
        ownersFrom = new int[idOfGram.size() + 1];
        gramsOfItem = new int[items.size()];
        owners = owners(grams, itemOfGram);
        itemOfWhole = new LongIntMap(items.size());
        nextEqual = new int[items.size()];
        Arrays.fill(nextEqual, -1);
        int longest = 0;
        int longestText = 0;
        for (int item = items.size() - 1; item >= 0; item--) {
            if (gramsOfItem[item] == 0) {
                nextEqual[item] = itemOfWhole.put(from.wholes[item], item);
                longest = Math.max(longest, items.get(item).words());
                longestText = Math.max(longestText, from.lengths[item]);
            }
        }
        longestWhole = longest;
        longestWholeText = longestText;
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(64L, (long) idOfGram.size() * BITS_PER_GRAM) - 1);
        filterShift = 64 - bits;
        filter = new long[1 << (bits - 6)];
        for (long gram : grams) {
            if (idOfGram.find(gram) >= 0) {
                filter[(int) (gram >>> filterShift >>> 6)] |= filterBits(gram);
            }
        }
    }

    private int[] owners(long[] grams, int[] itemOfGram) {
        for (long gram : grams) {
            int id = idOfGram.find(gram);
            if (id >= 0) {
                ownersFrom[id + 1]++;
            }
        }
        for (int id = 0; id < idOfGram.size(); id++) {
            ownersFrom[id + 1] += ownersFrom[id];
        }
        int[] listed = new int[ownersFrom[idOfGram.size()]];
        int[] next = ownersFrom.clone();
        for (int i = 0; i < grams.length; i++) {
            int id = idOfGram.find(grams[i]);
            if (id >= 0) {
                listed[next[id]++] = itemOfGram[i];
                gramsOfItem[itemOfGram[i]]++;
            }
        }
        return listed;
    }

    /** The items, in the order in which they were added. */
    public List<Item> items() {
        return items;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    ContaminationOptions options() {
        return options;
    }

    /** Number of an n-gram, or -1 where no item has it. */
    int find(long gram) {
        long bits = filterBits(gram);
        return (filter[(int) (gram >>> filterShift >>> 6)] & bits) == bits ? idOfGram.find(gram) : -1;
    }

    /** Two bits of one word (Putze, Sanders and Singler 2007: blocked Bloom filter): one access to memory. */
    private long filterBits(long gram) {
        return 1L << (gram >>> filterShift) | 1L << (gram >>> 16);
    }

    /** The first item that is compared as a whole and has these words, or -1. */
    int findWhole(long whole) {
        return itemOfWhole.find(whole);
    }

    /** The next item with the same words as {@code item}, or -1. */
    int nextEqual(int item) {
        return nextEqual[item];
    }

    /** Words of the longest item that is compared as a whole; 0 where there is none. */
    int longestWhole() {
        return longestWhole;
    }

    /** Length of the longest item that is compared as a whole, from its first word to its last, in UTF-16 units. */
    int longestWholeText() {
        return longestWholeText;
    }

    int grams() {
        return idOfGram.size();
    }

    /** How many different n-grams tell this item from others; 0 where it is compared as a whole. */
    int gramsOf(int item) {
        return gramsOfItem[item];
    }

    /** First place of an n-gram's items in {@link #owner}; they end where those of the next begin. */
    int ownersFrom(int gram) {
        return ownersFrom[gram];
    }

    int owner(int place) {
        return owners[place];
    }

    /** Number of pairs of an item and one of its n-grams. */
    int places() {
        return owners.length;
    }

    /** The place of the pair of an n-gram and an item, or -1 where the item does not have it. */
    int place(int gram, int item) {
        for (int place = ownersFrom[gram]; place < ownersFrom[gram + 1]; place++) {
            if (owners[place] == item) {
                return place;
            }
        }
        return -1;
    }

    /** Collects items; not for several threads. */
    public static final class Builder {
        private final ContaminationOptions options;
        private final List<Item> items = new ArrayList<>();
        private long[] grams = new long[1024];
        private int[] itemOfGram = new int[1024];
        private long[] wholes = new long[64];
        private int[] lengths = new int[64];
        private int count;

        public Builder(ContaminationOptions options) {
            this.options = options;
        }

        /**
         * Adds an item; false where it has no words, so that nothing can be compared.
         *
         * @param words of the item, see {@link ItemText}
         */
        public boolean add(String file, long row, Words words) {
            return add(file, row, words, gram -> false);
        }

        /** Adds an item without those of its n-grams that are boilerplate. */
        boolean add(String file, long row, Words words, LongPredicate boilerplate) {
            if (words.count() == 0) {
                return false;
            }
            int item = items.size();
            items.add(new Item(file, row, words.count()));
            if (item == wholes.length) {
                wholes = Arrays.copyOf(wholes, item * 2);
                lengths = Arrays.copyOf(lengths, item * 2);
            }
            wholes[item] = Grams.whole(words);
            lengths[item] = words.end(words.count() - 1) - words.start(0);
            long[] own = new long[Math.max(0, words.count() - options.ngram() + 1)];
            Grams.each(words, options.ngram(), (at, gram) -> own[at] = gram);
            LongIntMap seen = new LongIntMap(own.length);
            for (long gram : own) {
                if (seen.put(gram, 0) < 0 && !boilerplate.test(gram)) {
                    append(gram, item);
                }
            }
            return true;
        }

        private void append(long gram, int item) {
            if (count == grams.length) {
                grams = Arrays.copyOf(grams, count * 2);
                itemOfGram = Arrays.copyOf(itemOfGram, count * 2);
            }
            grams[count] = gram;
            itemOfGram[count++] = item;
        }

        public ReferenceIndex build() {
            return new ReferenceIndex(this);
        }

        private long[] grams() {
            return Arrays.copyOf(grams, count);
        }

        private int[] itemOfGram() {
            return Arrays.copyOf(itemOfGram, count);
        }
    }

    /** Numbers the n-grams that stand in at most {@code most} items, by their first place. */
    private record Numbering(LongIntMap ids) {
        static Numbering of(long[] grams, int most) {
            LongIntMap counts = new LongIntMap(grams.length);
            for (long gram : grams) {
                counts.put(gram, Math.max(0, counts.find(gram)) + 1);
            }
            LongIntMap ids = new LongIntMap(grams.length);
            for (long gram : grams) {
                if (counts.find(gram) <= most && ids.find(gram) < 0) {
                    ids.put(gram, ids.size());
                }
            }
            return new Numbering(ids);
        }
    }
}
