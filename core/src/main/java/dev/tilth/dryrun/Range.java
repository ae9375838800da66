package dev.tilth.dryrun;

/**
 * Places {@code [from, to)} of a text, in UTF-16 characters or in tokens.
 *
 * @param from 0 or more
 * @param to {@code from} or more
 */
public record Range(int from, int to) {
    public Range {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("[" + from + ", " + to + ") is no range");
        }
    }

    /** How much of it lies before {@code end}. */
    int before(int end) {
        return Math.max(0, Math.min(to, end) - from);
    }

    int length() {
        return to - from;
    }
}
