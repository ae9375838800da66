package dev.tilth.dedup;

import dev.tilth.sketch.Mix;
import java.util.Arrays;

/**
 * What is remembered of each row to find the longer ones that it is in: up to {@value #SAMPLE} of the shingles whose hash
 * is 0 modulo {@value #MODULUS} (Broder 1997, "On the resemblance and containment of documents", section 3). A row of the
 * least size has 25 such on average: hardly one has fewer than 3 and is not looked for.
 *
 * <p>Memory: up to 76 bytes a row that is long enough, however long it is. For one thread.
 */
public final class ContainmentSamples {
    /** Rows of fewer distinct shingles are not looked for: what they hold is in many texts. */
    public static final int LEAST_SHINGLES = 200;

    static final int SAMPLE = 8;
    static final int LEAST_SAMPLE = 3;
    /** The rest of a key is the head of a shingle. */
    static final int ENTRY_BITS = 27;

    private static final int MODULUS = 8;
    private static final int MOST_ENTRIES = 1 << ENTRY_BITS;

    private long[] keys = new long[512];
    private int[] rows = new int[64];
    private int[] sizes = new int[64];
    private byte[] samples = new byte[64];
    private int keyCount;
    private int count;

    /** @param shingles of the row, ascending, each once */
    public void add(int row, long[] shingles) {
        if (shingles.length < LEAST_SHINGLES || count == MOST_ENTRIES) {
            return;
        }
        grow();
        int sampled = 0;
        for (int i = 0; i < shingles.length && sampled < SAMPLE; i++) {
            if (isSampled(shingles[i])) {
                keys[keyCount + sampled++] = head(shingles[i]) | count;
            }
        }
        if (sampled >= LEAST_SAMPLE) {
            keyCount += sampled;
            rows[count] = row;
            sizes[count] = shingles.length;
            samples[count++] = (byte) sampled;
        }
    }

    /** @param threshold similarity from which two rows are near duplicates, and so not reported as contained */
    public Containment done(double threshold) {
        long[] sorted = Arrays.copyOf(keys, keyCount);
        Arrays.sort(sorted);
        return new Containment(threshold, sorted, new Containment.Entries(rows, sizes, samples));
    }

    static boolean isSampled(long shingle) {
        return (Mix.bits(shingle) & (MODULUS - 1)) == 0;
    }

    /** The part of a shingle that keys hold; two that share it by chance cost a comparison. */
    static long head(long shingle) {
        return shingle & -(1L << ENTRY_BITS);
    }

    private void grow() {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
            samples = Arrays.copyOf(samples, count * 2);
        }
        if (keyCount + SAMPLE > keys.length) {
            keys = Arrays.copyOf(keys, keys.length * 2);
        }
    }
}
