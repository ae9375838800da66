package dev.tilth.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Weighs the words that two texts do not share. */
record Comparison(Side a, Side b) {
    private static final int MOST_PAIRED = 200;

    static Comparison of(Lexemes a, BitSet removed, Lexemes b, BitSet added) {
        return new Comparison(Side.of(a, removed), Side.of(b, added));
    }

    /** Of texts that were aligned. */
    Difference difference() {
        String before = a.shown();
        String after = b.shown();
        return new Difference(aspect(), before, after);
    }

    /** Of texts that say it in words of their own: which word stands where does not count, nor how a question is put. */
    Difference differenceOfParaphrases() {
        Set<Long> common = wordsWithoutCapital();
        Optional<Aspect> told =
                higher(first(a, common), first(b, common)).filter(aspect -> aspect.compareTo(Aspect.OPPOSITE) <= 0);
        return new Difference(told.or(this::unaligned), a.shown(), b.shown());
    }

    private Optional<Aspect> unaligned() {
        if (isTooMuch()) {
            return Optional.of(Aspect.EXTENT);
        }
        if (hasOpposites()) {
            return Optional.of(Aspect.OPPOSITE);
        }
        if (has(a, Side::isSymbol) && has(b, Side::isSymbol)) {
            return Optional.of(Aspect.SYMBOL);
        }
        return has(a, Side::isCaseless) && has(b, Side::isCaseless) ? Optional.of(Aspect.CASELESS) : Optional.empty();
    }

    private boolean isTooMuch() {
        return a.only().cardinality() > MOST_PAIRED || b.only().cardinality() > MOST_PAIRED;
    }

    private Optional<Aspect> aspect() {
        Wording wording = new Wording(a, b);
        if (a.lexemes().criticalHash() == b.lexemes().criticalHash()) {
            wording.unmarkCompounds();
            wording.unmarkMoved();
        }
        wording.unmarkSynonyms();
        Set<Long> common = wordsWithoutCapital();
        Optional<Aspect> told = higher(first(a, common), first(b, common));
        if (told.filter(aspect -> aspect.compareTo(Aspect.OPPOSITE) < 0).isPresent()) {
            return told;
        }
        if (isTooMuch()) {
            return Optional.of(Aspect.EXTENT);
        }
        return hasOpposites() ? Optional.of(Aspect.OPPOSITE) : told.or(() -> replaced(wording));
    }

    private static Optional<Aspect> higher(Optional<Aspect> one, Optional<Aspect> other) {
        return one.isEmpty() || (other.isPresent() && other.get().compareTo(one.get()) < 0) ? other : one;
    }

    /** The aspect of the highest rank among the lexemes of one side. */
    private static Optional<Aspect> first(Side side, Set<Long> common) {
        Optional<Aspect> best = Optional.empty();
        BitSet only = side.only();
        for (int i = only.nextSetBit(0); i >= 0; i = only.nextSetBit(i + 1)) {
            best = higher(best, side.aspect(i, common));
        }
        return best;
    }

    /** What both sides together tell: a word, pictograph or character that stands where another stood. */
    private Optional<Aspect> replaced(Wording wording) {
        if (has(a, Side::isSymbol) && has(b, Side::isSymbol)) {
            return Optional.of(Aspect.SYMBOL);
        }
        if (Thai.isNegatedOnce(a, b)) {
            return Optional.of(Aspect.NEGATION);
        }
        if (wording.isCaselessReplaced()) {
            return Optional.of(Aspect.CASELESS);
        }
        return wording.isReplaced() ? Optional.of(Aspect.CONTENT) : Optional.empty();
    }

    private static boolean has(Side side, BiPredicate<Side, Integer> test) {
        return side.any(0, side.lexemes().count(), test);
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
            words.put(side.lexemes().hash(i), side.folded(i));
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
}
