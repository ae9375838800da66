package dev.tilth.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Counts the tokens of a byte-pair encoding: cuts the text into pieces, then looks each up among the pieces counted
 * lately, then in the vocabulary, and merges pairs only where it must. What was counted lately is kept for each thread in
 * a table of fixed size, by the piece's own bytes, so that no two pieces are ever mistaken.
 */
final class BytePairCounter implements TokenCounter {
    private final String name;
    private final Split split;
    private final ThreadLocal<Scratch> scratch;

    BytePairCounter(String name, Vocabulary vocabulary, Split split) {
        this.name = name;
        this.split = split;
        this.scratch = ThreadLocal.withInitial(() -> new Scratch(vocabulary));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int count(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Scratch known = scratch.get();
        int tokens = 0;
        int at = 0;
        while (at < utf8.length) {
            int end = split.end(utf8, at, utf8.length);
            tokens += end - at == 1 ? 1 : known.tokens(utf8, at, end);
            at = end;
        }
        return tokens;
    }

    /**
     * The pieces that one thread counted lately. A piece has one of two places, next to each other; a new one takes the
     * first, and what stood there moves to the second.
     */
    private static final class Scratch {
        private static final int SET_BITS = 16;
        private static final int LONGEST = 15;
        private static final int COUNT_SHIFT = 60;
        private static final long PIECE = -1L >>> (64 - COUNT_SHIFT);
        private static final long SPREAD = 0x9E3779B97F4A7C15L;
        private static final VarHandle LONGS =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

        private final Vocabulary vocabulary;
        private final PairMerger merger;
        /**
         * Pairs of longs, two pairs a set: the first eight bytes of a piece; the other seven and, in the top byte, its
         * tokens (upper half) and its length.
         */
        private final long[] pieces = new long[4 << SET_BITS];

        Scratch(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
            this.merger = new PairMerger(vocabulary);
        }

        int tokens(byte[] utf8, int from, int to) {
            int length = to - from;
            if (length > LONGEST) {
                return count(utf8, from, to);
            }
            long low = bytes(utf8, from, Math.min(length, 8));
            long high = ((long) length << 56) | (length > 8 ? bytes(utf8, from + 8, length - 8) : 0);
            int at = 4 * (int) (((low ^ (high * SPREAD)) * SPREAD) >>> (64 - SET_BITS));
            if (pieces[at] == low && (pieces[at + 1] & PIECE) == high) {
                return (int) (pieces[at + 1] >>> COUNT_SHIFT);
            }
            if (pieces[at + 2] == low && (pieces[at + 3] & PIECE) == high) {
                return (int) (pieces[at + 3] >>> COUNT_SHIFT);
            }
            int tokens = count(utf8, from, to);
            pieces[at + 2] = pieces[at];
            pieces[at + 3] = pieces[at + 1];
            pieces[at] = low;
            pieces[at + 1] = high | ((long) tokens << COUNT_SHIFT);
            return tokens;
        }

        private int count(byte[] utf8, int from, int to) {
            return vocabulary.rank(utf8, from, to) != Vocabulary.NONE ? 1 : merger.count(utf8, from, to);
        }

        private static long bytes(byte[] utf8, int from, int length) {
            if (from + 8 <= utf8.length) {
                return (long) LONGS.get(utf8, from) & (-1L >>> (64 - 8 * length));
            }
            long value = 0;
            for (int i = 0; i < length; i++) {
                value |= (utf8[from + i] & 0xFFL) << (8 * i);
            }
            return value;
        }
    }
}
