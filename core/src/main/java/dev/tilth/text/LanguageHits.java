package dev.tilth.text;

/**
 * How many of some function words each language has: a byte a language, eight to a long, so that a word that many languages
 * have is counted for all of them at once. Not for several threads.
 */
final class LanguageHits {
    /** So many words can be counted. */
    static final int MOST = 255;

    private static final int LONGS = 3;
    private static final long[] ONES = ones();

    private long first;
    private long second;
    private long third;
    private int telling;

    /** Counts a word by its hash; the sum over all words is at most {@link #MOST}. */
    void add(long hash) {
        int set = FunctionWords.set(hash);
        telling += set == 0 ? 0 : 1;
        first += ONES[set * LONGS];
        second += ONES[set * LONGS + 1];
        third += ONES[set * LONGS + 2];
    }

    /** How many of the words some language has. */
    int telling() {
        return telling;
    }

    /** How many of the words the language has whose bit is {@code language}. */
    int of(int language) {
        long counts = language < 8 ? first : language < 16 ? second : third;
        return (int) (counts >>> (language % 8 * 8)) & 0xFF;
    }

    /** By set, a one in the byte of each of its languages. */
    private static long[] ones() {
        if (FunctionWords.LANGUAGES.size() > LONGS * Long.BYTES) {
            throw new IllegalStateException(
                    FunctionWords.LANGUAGES.size() + " languages, and counters for " + LONGS * Long.BYTES);
        }
        long[] ones = new long[FunctionWords.sets() * LONGS];
        for (int set = 0; set < FunctionWords.sets(); set++) {
            for (int left = FunctionWords.languagesOf(set); left != 0; left &= left - 1) {
                int language = Integer.numberOfTrailingZeros(left);
                ones[set * LONGS + language / 8] |= 1L << (language % 8 * 8);
            }
        }
        return ones;
    }
}
