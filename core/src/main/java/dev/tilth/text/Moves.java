package dev.tilth.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** What stands in both of two aligned texts, unchanged, but in another place, and whether its place matters. */
final class Moves {
    /** Words of one place that are looked at. */
    private static final int MOST_MOVED = 40;
    /** Words that move together are a phrase: the order of phrases is free. */
    private static final int LEAST_PHRASE = 2;
    /** Characters that may move as a clause, in scripts without spaces. */
    private static final int LEAST_CLAUSE = 3;

    /** The subjects with which a verb changes places, where another phrase comes first. */
    private static final Set<Long> INVERTED =
            Lexicon.hashes("ich du er sie es wir ihr man ik jij je hij ze wij we jag du han hon vi jeg de");

    private final Side a;
    private final Side b;
    private final List<Hunk> hunks;
    private boolean dateMoved;

    Moves(Side a, Side b, List<Hunk> hunks) {
        this.a = a;
        this.b = b;
        this.hunks = hunks;
    }

    /** Unmarks phrases that stand in another place of their clause. */
    void unmarkPhrases() {
        Map<List<Long>, Hunk> gone = new HashMap<>();
        for (Hunk hunk : hunks) {
            if (hunk.fromB() == hunk.toB() && isPhrase(hunk)) {
                gone.put(hashes(a, hunk.spanA()), hunk);
            }
        }
        for (Hunk hunk : gone.isEmpty() ? List.<Hunk>of() : hunks) {
            Hunk from = hunk.fromA() == hunk.toA() && isPhrase(hunk) ? gone.remove(hashes(b, hunk.spanB())) : null;
            if (from != null && isFree(from, hunk)) {
                a.only().clear(from.fromA(), from.toA());
                b.only().clear(hunk.fromB(), hunk.toB());
            }
        }
    }

    private static boolean isPhrase(Hunk hunk) {
        return hunk.length() >= LEAST_PHRASE && hunk.length() <= MOST_MOVED;
    }

    private static List<Long> hashes(Side side, Span span) {
        List<Long> hashes = new ArrayList<>();
        for (int i = span.from(); i < span.to(); i++) {
            hashes.add(side.lexemes().hash(i));
        }
        return hashes;
    }

    private boolean isFree(Hunk from, Hunk to) {
        return isFree(a, from.spanA(), to.fromA()) && isFree(b, to.spanB(), from.fromB());
    }

    /** In scripts without spaces words cannot be told from phrases: only a clause, or what says when, may move. */
    private static boolean isFree(Side side, Span moved, int place) {
        boolean bound = side.standsAlone(moved.from())
                && !isDate(side, moved)
                && (moved.to() - moved.from() < LEAST_CLAUSE || !side.isClause(moved.from(), moved.to() - 1));
        return !bound && !Clauses.separate(side, moved, moved.upTo(place));
    }

    private static boolean isDate(Side side, Span span) {
        return Lexicon.isDatePhrase(side.run(span.from(), span.to()));
    }

    /** Unmarks single words that say when, where they do so in another place of their clause. */
    void unmarkDates() {
        for (Hunk hunk : hunks) {
            for (int i = hunk.fromA(); i < hunk.toA(); i++) {
                if (isFreeDate(a, i)) {
                    unmarkDate(i, hunk);
                }
            }
        }
    }

    private void unmarkDate(int mine, Hunk from) {
        for (Hunk to : hunks) {
            for (int i = to.fromB(); i < to.toB(); i++) {
                if (a.lexemes().hash(mine) == b.lexemes().hash(i)
                        && isFreeDate(b, i)
                        && staysInClause(mine, from, i, to)) {
                    a.only().clear(mine);
                    b.only().clear(i);
                    dateMoved = true;
                    return;
                }
            }
        }
    }

    private boolean staysInClause(int mine, Hunk from, int theirs, Hunk to) {
        Span gone = new Span(mine, mine + 1);
        Span come = new Span(theirs, theirs + 1);
        int placeA = mine < to.fromA() ? to.fromA() : to.toA();
        int placeB = theirs < from.fromB() ? from.fromB() : from.toB();
        return !Clauses.separate(a, gone, gone.upTo(placeA)) && !Clauses.separate(b, come, come.upTo(placeB));
    }

    private static boolean isFreeDate(Side side, int i) {
        long hash = side.lexemes().hash(i);
        return side.only().get(i)
                && side.lexemes().aspect(i) == Aspect.DATE.code()
                && !side.isApostrophe(side.lexemes().end(i))
                && (Lexicon.isAdverbOfDay(hash) || side.isAtEdge(i));
    }

    /**
     * Whether a word left one place and came back at another where that matters.
     *
     * @param replacing also where it came in the place of another
     * @param test which words are looked at
     */
    boolean isMoved(boolean replacing, BiPredicate<Side, Integer> test) {
        Map<Long, Hunk> gone = new HashMap<>();
        List<Hunk> places =
                hunks.stream().filter(hunk -> replacing || hunk.isOneSided()).toList();
        for (Hunk hunk : places) {
            if (hunk.toA() - hunk.fromA() <= MOST_MOVED) {
                marked(a, hunk.spanA(), test).forEach(i -> gone.put(a.lexemes().hash(i), hunk));
            }
        }
        for (Hunk hunk : gone.isEmpty() ? List.<Hunk>of() : places) {
            for (int i : hunk.toB() - hunk.fromB() <= MOST_MOVED ? marked(b, hunk.spanB(), test) : List.<Integer>of()) {
                Hunk from = gone.get(b.lexemes().hash(i));
                if (from != null
                        && !from.equals(hunk)
                        && !passesNothing(from, hunk, b.lexemes().hash(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Integer> marked(Side side, Span span, BiPredicate<Side, Integer> test) {
        List<Integer> marked = new ArrayList<>();
        for (int i = side.only().nextSetBit(span.from());
                i >= 0 && i < span.to();
                i = side.only().nextSetBit(i + 1)) {
            if (test.test(side, i)) {
                marked.add(i);
            }
        }
        return marked;
    }

    /** Whether a verb and its subject changed places, after a date moved, or the word went past what says when. */
    private boolean passesNothing(Hunk from, Hunk to, long word) {
        Span passed = from.spanA().upTo(to.fromA());
        boolean subject = passed.to() - passed.from() == 1
                && (INVERTED.contains(word) || INVERTED.contains(a.lexemes().hash(passed.from())));
        return (dateMoved && subject) || isDate(a, passed);
    }
}
