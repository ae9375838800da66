package dev.tilth.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether two texts that are worded differently may say the same. Unlike {@link Difference}, which aligns word with word,
 * this leaves the order of plain words aside. The numbers, negations, operators, code and calls must be the same in the same
 * order, and so must names. Texts of the same words in another order differ: who did what to whom is in the order.
 *
 * @param matters whether the texts are two examples
 * @param shown what differs, as {@link Difference} says it; empty where nothing that matters does
 */
public record Rewording(boolean matters, String shown) {
    private static final String ORDER = "order of words";
    private static final Rewording SAME = new Rewording(false, "");

    /** Compares texts that were added to {@code a} and {@code b} in the same way. */
    public static Rewording compare(Lexemes a, Lexemes b) {
        Comparison bags = Comparison.of(a, only(a, b), b, only(b, a));
        Difference difference = bags.differenceOfParaphrases();
        if (difference.matters()) {
            return new Rewording(true, difference.toString());
        }
        boolean moved = bags.a().only().isEmpty()
                && bags.b().only().isEmpty()
                && !sequence(a).equals(sequence(b));
        boolean inOrder = a.criticalHash() == b.criticalHash() && names(bags.a(), bags.b());
        return moved || !inOrder ? new Rewording(true, ORDER) : SAME;
    }

    /** The lexemes that stand more often in one text than in the other; of equal ones the last. */
    private static BitSet only(Lexemes a, Lexemes b) {
        Map<Long, Integer> others = new HashMap<>();
        for (int i = 0; i < b.count(); i++) {
            others.merge(b.hash(i), 1, Integer::sum);
        }
        BitSet only = new BitSet(a.count());
        for (int i = 0; i < a.count(); i++) {
            only.set(i, others.merge(a.hash(i), -1, Integer::sum) < 0);
        }
        return only;
    }

    /** Whether what has a capital in both texts comes in the same order: a name does, where it may begin a sentence. */
    private static boolean names(Side a, Side b) {
        Set<Long> both = new HashSet<>(capitals(a));
        both.retainAll(new HashSet<>(capitals(b)));
        List<Long> left = capitals(a);
        List<Long> right = capitals(b);
        left.retainAll(both);
        right.retainAll(both);
        return left.equals(right);
    }

    private static List<Long> capitals(Side side) {
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < side.lexemes().count(); i++) {
            long hash = side.lexemes().hash(i);
            if (side.isCapitalised(i) && side.lexemes().aspect(i) == 0 && !Lexicon.isOpener(hash)) {
                found.add(hash);
            }
        }
        return found;
    }

    private static List<Long> sequence(Lexemes lexemes) {
        List<Long> all = new ArrayList<>(lexemes.count());
        for (int i = 0; i < lexemes.count(); i++) {
            all.add(lexemes.hash(i));
        }
        return all;
    }
}
