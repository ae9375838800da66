package dev.tilth.text;

import java.util.Set;

/**
 * Whether a phrase may change places with its neighbour. A phrase that holds a date, a number or a negation says it of its own
 * clause: {@code pay today and call} is not {@code pay and call today}.
 */
final class Clauses {
    private static final Set<Long> JOINING =
            Lexicon.hashes("and or but then und oder aber dann et ou mais puis y pero luego och eller и или но");

    private static final Set<Long> OPENING = Lexicon.hashes(
            """
            that what which who whom whose how why where when whether if unless because since although though while before
            after until dass ob wenn weil wie wer wo wann warum bevor nachdem während que qui si quand comment où pourquoi
            cuando como donde porque quien che quando dat als omdat hoe
            """);

    /** These open a clause where they follow the phrase; elsewhere they may be a preposition. */
    private static final Set<Long> INFINITIVES = Lexicon.hashes("to zu");

    private Clauses() {}

    /** Whether the two ranges of one text, neighbours of each other, belong to different clauses and so cannot change places. */
    static boolean separate(Side side, Span one, Span other) {
        return leaves(side, one, other) || leaves(side, other, one) || isBroken(side, one, other);
    }

    /** Whether {@code told}, if it is bound to a clause, leaves it by going past {@code passed}. */
    private static boolean leaves(Side side, Span told, Span passed) {
        if (!isBound(side, told)) {
            return false;
        }
        boolean opens =
                holds(side, passed, OPENING) || (told.to() <= passed.from() && startsWith(side, passed, INFINITIVES));
        return holds(side, passed, JOINING) || (opens && !startsWith(side, told, OPENING));
    }

    private static boolean isBound(Side side, Span range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (side.lexemes().aspect(i) != 0 && !side.isSymbol(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Side side, Span range, Set<Long> words) {
        for (int i = range.from(); i < range.to(); i++) {
            if (words.contains(side.lexemes().hash(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(Side side, Span range, Set<Long> words) {
        return range.from() < range.to() && words.contains(side.lexemes().hash(range.from()));
    }

    /** Whether a sentence ends within the two, before their last word. */
    private static boolean isBroken(Side side, Span one, Span other) {
        boolean bound = isBound(side, one) || isBound(side, other);
        int last = Math.max(one.to(), other.to()) - 1;
        for (int i = Math.min(one.from(), other.from()); bound && i < last; i++) {
            if (side.endsSentence(i)) {
                return true;
            }
        }
        return false;
    }
}
