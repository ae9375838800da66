package dev.tilth.bench.corpus;

import dev.tilth.bench.Dice;
import java.util.Arrays;

/**
 * The words of a question and its answer as numbers: ranks of the vocabulary, above them figures; flags say how each is
 * written. Every number is exactly one word as similarity counts words, so the true similarity is that of the numbers.
 * Reusable, not for several threads.
 */
final class Passage {
    static final int CAPITAL = 1;
    static final int COMMA = 2;
    static final int STOP = 4;
    static final int ASKED = 8;
    static final int CODE = 16;

    private static final int LONGEST = 256;
    private static final int FIGURES = 100_000;
    private static final int FEWEST_QUESTION = 25;
    private static final int FEWEST_ANSWER = 42;

    final int[] words = new int[LONGEST];
    final byte[] flags = new byte[LONGEST];
    private int asked;
    private int count;

    /** Number of words of the question. */
    int asked() {
        return asked;
    }

    int count() {
        return count;
    }

    void write(Vocabulary vocabulary, Dice dice) {
        count = 0;
        sentences(vocabulary, dice, FEWEST_QUESTION + dice.below(14));
        flags[count - 1] = STOP | ASKED;
        asked = count;
        sentences(vocabulary, dice, count + FEWEST_ANSWER + dice.below(20));
        if (dice.chance(5)) {
            code(vocabulary, dice);
        }
    }

    private void sentences(Vocabulary vocabulary, Dice dice, int until) {
        while (count < until) {
            int length = dice.between(5, 16);
            for (int i = 0; i < length; i++) {
                boolean named = i > 0 && dice.chance(2);
                boolean figure = i > 0 && dice.chance(3);
                words[count] = figure
                        ? Vocabulary.SIZE + dice.below(FIGURES)
                        : named ? vocabulary.drawContent(dice) : vocabulary.draw(dice);
                flags[count] =
                        (byte) (i == 0 || (named && !figure) ? CAPITAL : i < length - 2 && dice.chance(6) ? COMMA : 0);
                count++;
            }
            flags[count - 1] = STOP;
        }
    }

    private void code(Vocabulary vocabulary, Dice dice) {
        for (int i = dice.between(6, 14); i > 0; i--) {
            words[count] = dice.chance(30) ? Vocabulary.SIZE + dice.below(FIGURES) : vocabulary.drawContent(dice);
            flags[count++] = CODE;
        }
    }

    /** Leaves out {@code changes} plain words, the first in the question: another word in their place could mean another thing. */
    void shorten(int changes, Dice dice) {
        for (int i = 0; i < changes; i++) {
            int at = plain(i == 0 ? 0 : asked, i == 0 ? asked : count, dice);
            System.arraycopy(words, at + 1, words, at, count - at - 1);
            System.arraycopy(flags, at + 1, flags, at, count - at - 1);
            count--;
            asked -= at < asked ? 1 : 0;
        }
    }

    private int plain(int from, int to, Dice dice) {
        int at = from + dice.below(to - from);
        for (int tries = 0; tries < LONGEST * 4; tries++) {
            if (Vocabulary.isContent(words[at]) && flags[at] == 0) {
                return at;
            }
            at = from + dice.below(to - from);
        }
        return at;
    }

    void copy(Passage other) {
        System.arraycopy(other.words, 0, words, 0, other.count);
        System.arraycopy(other.flags, 0, flags, 0, other.count);
        asked = other.asked;
        count = other.count;
    }

    /** Jaccard similarity of the sets of word 3-grams. */
    double similarity(Passage other) {
        long[] mine = shingles();
        long[] theirs = other.shingles();
        int shared = 0;
        for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
            int order = Long.compare(mine[i], theirs[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) shared / (mine.length + theirs.length - shared);
    }

    private long[] shingles() {
        long[] shingles = new long[count - 2];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = ((long) words[i] << 42) | ((long) words[i + 1] << 21) | words[i + 2];
        }
        return Arrays.stream(shingles).sorted().distinct().toArray();
    }
}
