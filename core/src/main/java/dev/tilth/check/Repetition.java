package dev.tilth.check;

import com.ibm.icu.lang.UCharacter;
import dev.tilth.text.WordRange;
import java.util.Arrays;

/**
 * The answer is caught in a loop: the same words follow each other again and again without others between. The refrain
 * of a song comes back after other words, the rows of a table differ, a row of numbers is data: none of these is a loop.
 * Linear: each word is compared with the one a period before, and the period is the distance to where its three words
 * were last seen.
 */
final class Repetition implements TextRule {
    private static final int LEAST_WORDS = 40;
    private static final int LEAST_ROUNDS = 8;
    private static final int SURELY = 300;
    private static final Cues ASKED = Cues.of("repeat times print count");

    private final ThreadLocal<LastSeen> memory = ThreadLocal.withInitial(LastSeen::new);

    @Override
    public void look(Reading reading, Findings out) {
        WordRange words = reading.answerWords();
        int count = words.count();
        if (count < LEAST_WORDS) {
            return;
        }
        Loop longest = longest(words);
        int rounds = longest.period == 0 ? 0 : longest.length / longest.period;
        boolean most = 2 * longest.length >= count || longest.length >= SURELY;
        if (rounds >= LEAST_ROUNDS && longest.length >= LEAST_WORDS && most && saysWords(reading, longest)) {
            if (!reading.asks(ASKED)) {
                out.add(
                        Rule.REPETITION,
                        reading.where(),
                        "a phrase of " + longest.period + " words " + rounds + " times in a row, " + longest.length
                                + " of its " + count + " words");
            }
        }
    }

    /**
     * The longest run of words each of which equals the one a period before.
     *
     * @param start first word of the loop
     * @param period words in one round; 0 where there is no loop
     * @param length words in the loop
     */
    private record Loop(int start, int period, int length) {}

    private Loop longest(WordRange words) {
        LastSeen seen = memory.get();
        seen.clear();
        Loop best = new Loop(0, 0, 0);
        int period = 0;
        int start = 0;
        for (int i = 2; i < words.count(); i++) {
            int last = seen.put(words.hash(i - 2) * 31 + words.hash(i - 1) * 7 + words.hash(i), i);
            if (period > 0 && words.hash(i) != words.hash(i - period)) {
                period = 0;
            }
            if (period == 0 && last > 0) {
                period = i - last;
                start = i - period - 2;
            }
            if (period > 0 && i + 1 - start > best.length) {
                best = new Loop(start, period, i + 1 - start);
            }
        }
        return best;
    }

    /** Whether one round holds a letter: numbers alone are data. */
    private static boolean saysWords(Reading reading, Loop loop) {
        WordRange words = reading.answerWords();
        int to = words.end(loop.start + loop.period - 1);
        for (int i = words.start(loop.start); i < to; i++) {
            if (UCharacter.isLetter(reading.answer().charAt(i))) {
                return !reading.isCode();
            }
        }
        return false;
    }

    /** Where a hash was seen last, of the latest few thousand: a loop is found by what was just before. */
    private static final class LastSeen {
        private static final int SLOTS = 4_096;

        private final long[] hashes = new long[SLOTS];
        private final int[] places = new int[SLOTS];

        void clear() {
            Arrays.fill(places, 0);
        }

        /** Remembers {@code place}, over 0; gives the one before, or 0. */
        int put(long hash, int place) {
            int slot = (int) (hash ^ (hash >>> 32)) & (SLOTS - 1);
            int before = hashes[slot] == hash ? places[slot] : 0;
            hashes[slot] = hash;
            places[slot] = place;
            return before;
        }
    }
}
