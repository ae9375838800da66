package dev.tilth.contamination;

import dev.tilth.sketch.Mix;
import dev.tilth.text.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * The words of all texts that must stay unseen, one text after the other: a question with its options, or an answer. A
 * place is the number of a word among all. A text of over {@value #MOST_WORDS} words is known by its first and last
 * half of that many, so that memory grows with the items and not with their length. Filled by one thread, read by many.
 */
final class ItemWords {
    static final int MOST_WORDS = 1024;

    private static final int[] NO_OPTIONS = {};

    private long[] words = new long[1024];
    private int[] from = new int[64];
    private int[] stem = new int[64];
    private int[] chars = new int[64];
    private int[] item = new int[64];
    private long[] whole = new long[64];
    private int[][] options = new int[64][];
    private final BitSet answers = new BitSet();
    /** Places at which no n-gram counts: boilerplate, or where the middle of a long text is left out. */
    private final BitSet excluded = new BitSet();

    private int texts;

    /**
     * Adds a text.
     *
     * @param ofItem its item
     * @param text its words, at least one
     * @param stemWords how many of them are the question before its options; all where there are none
     * @param optionEnds where each option ends in {@code text}
     */
    void add(int ofItem, Words text, int stemWords, List<Integer> optionEnds) {
        ensure();
        boolean cut = text.count() > MOST_WORDS;
        item[texts] = ofItem;
        whole[texts] = Grams.whole(text, text.count());
        chars[texts] = text.end(stemWords - 1) - text.start(0);
        int start = from[texts];
        int half = cut ? MOST_WORDS / 2 : text.count();
        append(text, 0, half);
        if (cut) {
            words[from[texts + 1]++] = Mix.bits(~(long) ofItem);
            append(text, text.count() - half, text.count());
        }
        stem[texts] = cut ? from[texts + 1] - start : stemWords;
        options[texts] = cut
                ? NO_OPTIONS
                : optionEnds.stream().mapToInt(Integer::intValue).toArray();
        texts++;
    }

    /** Adds the answer of an item. */
    void addAnswer(int ofItem, Words text) {
        answers.set(texts);
        add(ofItem, text, text.count(), List.of());
    }

    /** Leaves out the n-grams of the last text that are boilerplate, and those over the middle of a long one. */
    void exclude(int n, LongPredicate boilerplate) {
        int text = texts - 1;
        Grams.each(words, from[text], to(text), n, (place, gram) -> {
            if (boilerplate.test(gram)) {
                excluded.set(place);
            }
        });
        if (words(text) > MOST_WORDS) {
            int middle = from[text] + MOST_WORDS / 2;
            excluded.set(Math.max(from[text], middle - n + 1), middle + 1);
        }
    }

    private void append(Words text, int first, int end) {
        int at = from[texts + 1];
        while (at + end - first + 1 > words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        for (int i = first; i < end; i++) {
            words[at++] = text.hash(i);
        }
        from[texts + 1] = at;
    }

    private void ensure() {
        if (texts + 1 == from.length) {
            int size = from.length * 2;
            from = Arrays.copyOf(from, size);
            stem = Arrays.copyOf(stem, size);
            chars = Arrays.copyOf(chars, size);
            item = Arrays.copyOf(item, size);
            whole = Arrays.copyOf(whole, size);
            options = Arrays.copyOf(options, size);
        }
        from[texts + 1] = from[texts];
    }

    /** Number of texts. */
    int texts() {
        return texts;
    }

    /** Number of places. */
    int places() {
        return from[texts];
    }

    long[] words() {
        return words;
    }

    int from(int text) {
        return from[text];
    }

    int to(int text) {
        return from[text + 1];
    }

    int words(int text) {
        return from[text + 1] - from[text];
    }

    /** Words before the options; all where there are none. */
    int stem(int text) {
        return stem[text];
    }

    /** Length of the stem from its first word to its last, in UTF-16 units. */
    int chars(int text) {
        return chars[text];
    }

    int item(int text) {
        return item[text];
    }

    /** Hash of all words of the text, see {@link Grams#whole}. */
    long whole(int text) {
        return whole[text];
    }

    boolean isAnswer(int text) {
        return answers.get(text);
    }

    boolean isExcluded(int place) {
        return excluded.get(place);
    }

    /** Where each option ends, in words of the text; empty where there are none. */
    int[] options(int text) {
        return options[text];
    }

    /** The text that a place is of. */
    int textAt(int place) {
        int found = Arrays.binarySearch(from, 0, texts + 1, place);
        return found < 0 ? -found - 2 : found;
    }
}
