package dev.tilth.contamination;

import java.util.Arrays;

/** The options of one question, to be found in a row that holds the question. */
final class Options {
    /** How many times as many words as the options have are read after the question. */
    private static final int MOST_APART = 4;

    private static final int ANY_APART = 64;

    private final ItemWords items;
    private final int text;
    private final int[] ends;

    Options(ItemWords items, int text) {
        this.items = items;
        this.text = text;
        this.ends = items.options(text);
    }

    /**
     * Whether all options stand in the row, but not in the order of the item.
     *
     * @param from word of the row at which the question begins
     * @param count words of the row
     */
    boolean areShuffled(long[] row, int from, int count) {
        if (ends.length < 2) {
            return false;
        }
        int stem = items.stem(text);
        int to = Math.min(count, from + stem + (items.words(text) - stem) * MOST_APART + ANY_APART);
        boolean ordered = true;
        int before = -1;
        for (int option = 0; option < ends.length; option++) {
            int at = find(option, row, from + stem, to);
            if (at < 0) {
                return false;
            }
            ordered &= at >= before;
            before = at;
        }
        return !ordered;
    }

    private int find(int option, long[] row, int from, int to) {
        int first = items.from(text) + (option == 0 ? items.stem(text) : ends[option - 1]);
        int end = items.from(text) + ends[option];
        for (int at = from; at <= to - (end - first); at++) {
            if (Arrays.equals(items.words(), first, end, row, at, at + end - first)) {
                return at;
            }
        }
        return -1;
    }
}
