package dev.tilth.fault;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one most likely means. */
public final class Nearest {
    private Nearest() {}

    /**
     * The candidate with the fewest insertions, deletions, substitutions and swaps of neighbours (Damerau 1964,
     * restricted), case aside; of equals the first in order. Empty where even that one is over a third of the word away.
     */
    public static Optional<String> of(String typed, Collection<String> candidates) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, Math.min(wanted.length(), 64) / 3) + 1;
        Optional<String> best = Optional.empty();
        for (String candidate : candidates) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), limit);
            if (distance < limit) {
                limit = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** {@code Did you mean X?} where there is a near word, else {@code otherwise}. */
    public static String advice(String typed, Collection<String> candidates, String otherwise) {
        return of(typed, candidates).map(near -> "Did you mean " + near + "?").orElse(otherwise);
    }

    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
