package dev.tilth.text;

/**
 * Some consecutive {@link Words}: those of one text among several. A reusable view, valid until the words change; not for
 * several threads.
 */
public final class WordRange {
    private Words words = new Words();
    private int from;
    private int count;
    private int base;
    private boolean ascii = true;

    /** All words of a single text. */
    public static WordRange of(String text) {
        Words words = new Words();
        words.add(text);
        WordRange all = new WordRange();
        all.show(words, 0, words.count(), 0, words.isAscii());
        return all;
    }

    /** Shows no words. */
    public void clear() {
        count = 0;
        ascii = true;
    }

    /**
     * Shows other words.
     *
     * @param first word, inclusive
     * @param end word, exclusive
     * @param start where their text begins, counted as {@link Words#start}
     * @param plain whether their text is of ASCII alone
     */
    public void show(Words in, int first, int end, int start, boolean plain) {
        ascii = plain;
        words = in;
        from = first;
        count = end - first;
        base = start;
    }

    /** Number of words. */
    public int count() {
        return count;
    }

    /** Whether the text is of ASCII alone. */
    public boolean isAscii() {
        return ascii;
    }

    /** Hash of word {@code i} of the range, as {@link Words#hash}. */
    public long hash(int i) {
        return words.hash(from + i);
    }

    /** Offset of word {@code i} in its text, in UTF-16 units. */
    public int start(int i) {
        return words.start(from + i) - base;
    }

    /** End of word {@code i} in its text, exclusive. */
    public int end(int i) {
        return words.end(from + i) - base;
    }
}
