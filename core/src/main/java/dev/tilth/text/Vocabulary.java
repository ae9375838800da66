package dev.tilth.text;

import com.knuddels.jtokkit.Encodings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The tokens of a byte-pair encoding with their ranks: which bytes are one token, and which pair is merged first.
 * Immutable. The rank files come from jtokkit's jar (lines of base64, space, rank); its own tables of boxed numbers take
 * ten times the memory and the time to load.
 */
final class Vocabulary {
    /** Rank of what is no token: later than any. */
    static final int NONE = Integer.MAX_VALUE;

    private static final long UPPER = 0xFFFFFFFF00000000L;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final byte[] pool;
    private final int[] starts;
    private final int[] ranks;
    /** The upper half of a token's hash, and its entry from 1 in the lower: most misses end here. */
    private final long[] slots;

    /** Ranks of the tokens of two bytes, by these: merging starts with them. */
    private final int[] pairs = new int[1 << 16];

    private final int longest;

    private Vocabulary(byte[] pool, int[] starts, int[] ranks) {
        this.pool = pool;
        this.starts = starts;
        this.ranks = ranks;
        this.slots = new long[Integer.highestOneBit(ranks.length) * 4];
        Arrays.fill(pairs, NONE);
        int most = 0;
        for (int entry = 0; entry < ranks.length; entry++) {
            most = Math.max(most, starts[entry + 1] - starts[entry]);
            long hash = hash(pool, starts[entry], starts[entry + 1]);
            int slot = slot(hash);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = (hash & UPPER) | (entry + 1);
            if (starts[entry + 1] - starts[entry] == 2) {
                pairs[pair(pool, starts[entry])] = ranks[entry];
            }
        }
        this.longest = most;
    }

    static Vocabulary load(String name) {
        try (InputStream in = Encodings.class.getResourceAsStream(name + ".tiktoken")) {
            if (in == null) {
                throw new IllegalStateException("jtokkit's jar has no " + name + ".tiktoken");
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vocabulary parse(byte[] file) {
        byte[] pool = new byte[file.length];
        int[] starts = new int[file.length / 6 + 2];
        int[] ranks = new int[starts.length];
        int entries = 0;
        int used = 0;
        int at = 0;
        while (at < file.length) {
            int space = indexOf(file, ' ', at);
            int end = indexOf(file, '\n', space);
            byte[] token = Base64.getDecoder().decode(Arrays.copyOfRange(file, at, space));
            System.arraycopy(token, 0, pool, used, token.length);
            used += token.length;
            ranks[entries++] = number(file, space + 1, end);
            starts[entries] = used;
            at = end + 1;
        }
        return new Vocabulary(
                Arrays.copyOf(pool, used), Arrays.copyOf(starts, entries + 1), Arrays.copyOf(ranks, entries));
    }

    private static int indexOf(byte[] file, char sought, int from) {
        int at = from;
        while (at < file.length && file[at] != sought) {
            at++;
        }
        return at;
    }

    private static int number(byte[] file, int from, int to) {
        int number = 0;
        for (int i = from; i < to && file[i] >= '0'; i++) {
            number = number * 10 + file[i] - '0';
        }
        return number;
    }

    /** Rank of the bytes as one token, or {@link #NONE}. */
    int rank(byte[] bytes, int from, int to) {
        if (to - from == 2) {
            return pairs[pair(bytes, from)];
        }
        if (to - from > longest) {
            return NONE;
        }
        long hash = hash(bytes, from, to);
        int slot = slot(hash);
        while (slots[slot] != 0) {
            if (((slots[slot] ^ hash) & UPPER) == 0) {
                int entry = (int) slots[slot] - 1;
                if (Arrays.equals(pool, starts[entry], starts[entry + 1], bytes, from, to)) {
                    return ranks[entry];
                }
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return NONE;
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private static long hash(byte[] bytes, int from, int to) {
        long hash = PRIME;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (bytes[i] & 0xFF)) * PRIME;
        }
        return hash;
    }

    private int slot(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
    }
}
