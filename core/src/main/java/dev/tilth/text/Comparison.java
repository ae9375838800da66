package dev.tilth.text;

import com.ibm.icu.lang.UCharacter;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weighs the words that two texts do not share. */
record Comparison(Side a, Side b) {
    private static final int MOST_PAIRED = 200;

    static Comparison of(Lexemes a, BitSet removed, Lexemes b, BitSet added) {
        return new Comparison(Side.of(a, removed), Side.of(b, added));
    }

    Difference difference() {
        return new Difference(aspect(), a.shown(), b.shown());
    }

    private Optional<Aspect> aspect() {
        Set<Long> common = wordsWithoutCapital();
        Optional<Aspect> first = first(a, common);
        Optional<Aspect> second = first(b, common);
        if (first.isPresent() || second.isPresent()) {
            return first.isEmpty() || (second.isPresent() && second.get().compareTo(first.get()) < 0) ? second : first;
        }
        if (a.only().cardinality() > MOST_PAIRED || b.only().cardinality() > MOST_PAIRED) {
            return Optional.of(Aspect.EXTENT);
        }
        return replaced();
    }

    /** The aspect of the highest rank among the lexemes of one side. */
    private static Optional<Aspect> first(Side side, Set<Long> common) {
        Optional<Aspect> best = Optional.empty();
        BitSet only = side.only();
        for (int i = only.nextSetBit(0); i >= 0; i = only.nextSetBit(i + 1)) {
            Optional<Aspect> aspect = side.aspect(i, common);
            if (aspect.isPresent() && (best.isEmpty() || aspect.get().compareTo(best.get()) < 0)) {
                best = aspect;
            }
        }
        return best;
    }

    /** What both sides together tell: a word, pictograph or character that stands where another stood. */
    private Optional<Aspect> replaced() {
        if (hasOpposites()) {
            return Optional.of(Aspect.OPPOSITE);
        }
        if (any(a, Side::isSymbol) && any(b, Side::isSymbol)) {
            return Optional.of(Aspect.SYMBOL);
        }
        return any(a, Side::isCaseless) && any(b, Side::isCaseless) ? Optional.of(Aspect.CASELESS) : Optional.empty();
    }

    private boolean hasOpposites() {
        Map<Long, String> added = words(b);
        for (Map.Entry<Long, String> word : words(a).entrySet()) {
            for (long opposite : Lexicon.opposites(word.getKey())) {
                if (added.containsKey(opposite)) {
                    return true;
                }
            }
            for (String other : added.values()) {
                if (Lexicon.turns(word.getValue(), other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<Long, String> words(Side side) {
        Map<Long, String> words = new HashMap<>();
        for (int i = side.only().nextSetBit(0); i >= 0; i = side.only().nextSetBit(i + 1)) {
            words.put(side.lexemes().hash(i), UCharacter.foldCase(side.word(i), true));
        }
        return words;
    }

    private Set<Long> wordsWithoutCapital() {
        Set<Long> wanted = new HashSet<>();
        capitalised(a, wanted);
        capitalised(b, wanted);
        Set<Long> found = new HashSet<>();
        if (!wanted.isEmpty()) {
            uncapitalised(a, wanted, found);
            uncapitalised(b, wanted, found);
        }
        return found;
    }

    private static void capitalised(Side side, Set<Long> into) {
        for (int i = side.only().nextSetBit(0); i >= 0; i = side.only().nextSetBit(i + 1)) {
            if (side.isCapitalised(i)) {
                into.add(side.lexemes().hash(i));
            }
        }
    }

    private static void uncapitalised(Side side, Set<Long> wanted, Set<Long> into) {
        for (int i = 0; i < side.lexemes().count(); i++) {
            if (wanted.contains(side.lexemes().hash(i)) && side.isLowerCase(i)) {
                into.add(side.lexemes().hash(i));
            }
        }
    }

    private static boolean any(Side side, SideTest test) {
        for (int i = side.only().nextSetBit(0); i >= 0; i = side.only().nextSetBit(i + 1)) {
            if (test.holds(side, i)) {
                return true;
            }
        }
        return false;
    }

    private interface SideTest {
        boolean holds(Side side, int lexeme);
    }
}
