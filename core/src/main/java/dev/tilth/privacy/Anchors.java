package dev.tilth.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which probes look at a place, by the character there and the one before it: two characters rule out what one would let
 * pass, so that most places wake no probe. Filled once, then safe for many threads.
 */
final class Anchors {
    /** No anchor is less; small letters, spaces and commas are not between the two, and are most of a text. */
    static final char FIRST = '-';

    static final char LAST = '_';

    private static final int ASCII = 128;
    private static final Probe[] NONE = {};

    /** By the character before, then the anchor; NUL stands for the start of the text and for all that is not ASCII. */
    private final Probe[][] probes = new Probe[ASCII * ASCII][];

    /** A class of characters, which NUL may be one of. */
    @FunctionalInterface
    interface Before {
        boolean holds(char c);
    }

    Anchors() {
        Arrays.fill(probes, NONE);
    }

    /**
     * Wakes {@code probe}, after those that were added before it, at each of {@code anchors}.
     *
     * @param before what must stand before the anchor for the probe to find anything
     * @param anchors from {@link #FIRST} to {@link #LAST}
     * @throws IllegalArgumentException for another anchor, at which the scanner would not look
     */
    void add(Probe probe, Before before, String anchors) {
        if (anchors.chars().anyMatch(c -> c < FIRST || c > LAST)) {
            throw new IllegalArgumentException(anchors + ": an anchor is from " + FIRST + " to " + LAST);
        }
        for (char previous = 0; previous < ASCII; previous++) {
            for (int i = 0; before.holds(previous) && i < anchors.length(); i++) {
                int pair = previous * ASCII + anchors.charAt(i);
                List<Probe> there = new ArrayList<>(List.of(probes[pair]));
                there.add(probe);
                probes[pair] = there.toArray(Probe[]::new);
            }
        }
    }

    /** The probes for the place {@code at}, in the order in which they were added. */
    Probe[] at(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c >= ASCII) {
            return NONE;
        }
        char previous = at == 0 ? 0 : text.charAt(at - 1);
        return probes[(previous < ASCII ? previous * ASCII : 0) + c];
    }
}
