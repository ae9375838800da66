package dev.tilth.decide;

import dev.tilth.corpus.Rows;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * Which of two duplicates stays: a sealed row, one that a person keeps, then the better kind of source (expert,
 * production, vendor, public, unstated, synthetic), then fewer findings, then the longer one, then the earlier one.
 *
 * <p>Length is that of the text, not of its tokens: rare spellings have more tokens, so that of two rows the one in wrong
 * capitals or with a slip would stay.
 */
final class KeepOrder {
    private static final Map<String, Integer> KINDS =
            Map.of("expert", 2, "production", 3, "vendor", 4, "public", 5, "unstated", 6, "synthetic", 7);
    private static final int SEALED = 0;
    private static final int KEPT_BY_HAND = 1;
    private static final int MOST_FINDINGS = (1 << 7) - 1;
    private static final int MOST_BYTES = (1 << 20) - 1;

    private KeepOrder() {}

    /**
     * @param kinds word of the kind of each source by its name
     * @return rank of each row, 0 to keep first
     */
    static int[] rank(Rows rows, Map<String, String> kinds, BitSet sealed, BitSet keptByHand) {
        long[] keys = new long[rows.size()];
        for (int row = 0; row < keys.length; row++) {
            int kind = sealed.get(row)
                    ? SEALED
                    : keptByHand.get(row)
                            ? KEPT_BY_HAND
                            : KINDS.getOrDefault(kinds.getOrDefault(rows.source(row), "unstated"), 6);
            long findings = Math.min(rows.findings(row), MOST_FINDINGS);
            int brevity = MOST_BYTES - Math.min(rows.textBytes(row), MOST_BYTES);
            keys[row] = (((((long) kind << 7) | findings) << 20 | brevity) << 32) | row;
        }
        Arrays.sort(keys);
        int[] rank = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            rank[(int) keys[i]] = i;
        }
        return rank;
    }
}
