package dev.tilth.audit;

/**
 * The pairs that a version removed and that can differ, as a whole.
 *
 * @param pairs how many
 * @param digest of their names, in any order: 16 hexadecimal digits
 */
public record Population(long pairs, String digest) {
    /** Counts pairs one by one. */
    static final class Counter {
        private long pairs;
        private long sum;

        void add(String name) {
            pairs++;
            sum += PairName.number(name);
        }

        Population result() {
            String digits = Long.toHexString(sum);
            return new Population(pairs, "0".repeat(16 - digits.length()) + digits);
        }
    }
}
