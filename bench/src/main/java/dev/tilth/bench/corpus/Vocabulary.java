package dev.tilth.bench.corpus;

import dev.tilth.bench.Dice;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words by rank, drawn as often as Zipf's law says (exponent 1): real function words first, made-up ones after. */
final class Vocabulary {
    static final int SIZE = 12_000;

    private static final int SLOTS = 1 << 16;
    private static final List<String> COMMON =
            List.of(("the of and to a in is it you that he was for on are with as his they be at one have this"
                            + " from or had by but some what there we can out other were all your when up use how said an each she which"
                            + " do their time if will way about many then them would write like so these her long make thing see him")
                    .split(" ", -1));
    private static final List<String> STARTS = List.of(
            "b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "l", "m", "n", "p", "pl", "r", "s", "st", "t",
            "tr", "v", "w");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ai", "ea", "ou");
    private static final List<String> ENDS = List.of("", "n", "r", "s", "t", "l", "nd", "ck", "m", "st");

    private final byte[][] words = new byte[SIZE][];
    private final short[] slots = new short[SLOTS];

    Vocabulary(Dice dice) {
        Set<String> all = new LinkedHashSet<>(COMMON);
        while (all.size() < SIZE) {
            all.add(word(dice));
        }
        int at = 0;
        for (String word : all) {
            words[at++] = word.getBytes(StandardCharsets.US_ASCII);
        }
        fillSlots();
    }

    byte[] word(int rank) {
        return words[rank];
    }

    /** A rank, the low ones often. */
    int draw(Dice dice) {
        return slots[(int) (dice.next() >>> 48)];
    }

    /** A rank of a word that carries content and names nothing. */
    int drawContent(Dice dice) {
        int rank = draw(dice);
        while (rank < COMMON.size()) {
            rank = draw(dice);
        }
        return rank;
    }

    static boolean isContent(int rank) {
        return rank >= COMMON.size() && rank < SIZE;
    }

    private static String word(Dice dice) {
        StringBuilder word = new StringBuilder();
        for (int syllables = dice.between(1, 3); syllables > 0; syllables--) {
            word.append(dice.pick(STARTS)).append(dice.pick(VOWELS));
        }
        return word.append(dice.pick(ENDS)).toString();
    }

    private void fillSlots() {
        double whole = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            whole += 1.0 / (rank + 3);
        }
        double reached = 0;
        int slot = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            reached += 1.0 / (rank + 3);
            int end = rank == SIZE - 1 ? SLOTS : (int) (reached / whole * SLOTS);
            while (slot < end) {
                slots[slot++] = (short) rank;
            }
        }
    }
}
