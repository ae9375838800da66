package dev.tilth.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The words that carry content at the places where two texts differ, and whether those of one say the same as those of the
 * other. A few words more do not matter; other words in their place do, unless they are one word spelled twice or say the
 * same in nearly every sentence.
 */
final class Wording {
    /** Characters of a word that are looked at; a longer one is no word. */
    private static final int LONGEST = 60;
    /** Words of one place that are compared with each other. */
    private static final int MOST_COMPARED = 40;

    private final Side a;
    private final Side b;
    private final List<Hunk> hunks;
    private final Moves moves;

    Wording(Side a, Side b) {
        this.a = a;
        this.b = b;
        hunks = merged(Hunk.all(a.only(), b.only()));
        moves = new Moves(a, b, hunks);
    }

    /** Unmarks what moved where its place does not matter. */
    void unmarkMoved() {
        moves.unmarkPhrases();
        moves.unmarkDates();
    }

    /** Unmarks what is one word written together here and apart there. */
    void unmarkCompounds() {
        for (Hunk hunk : hunks) {
            boolean joined = !hunk.isOneSided() && hunk.length() > 1 && hunk.length() <= MOST_COMPARED;
            if (joined && a.run(hunk.fromA(), hunk.toA()).equals(b.run(hunk.fromB(), hunk.toB()))) {
                a.only().clear(hunk.fromA(), hunk.toA());
                b.only().clear(hunk.fromB(), hunk.toB());
            }
        }
    }

    /** Unmarks words of prose that say the same as those in their place. */
    void unmarkSynonyms() {
        for (Hunk hunk : hunks) {
            int words = hunk.toA() - hunk.fromA();
            for (int i = 0; i < words && words == hunk.toB() - hunk.fromB(); i++) {
                int mine = hunk.fromA() + i;
                int theirs = hunk.fromB() + i;
                if (isFoldedAlike(mine, theirs)
                        || (a.isPlainProse(mine) && b.isPlainProse(theirs) && saysTheSame(mine, theirs))) {
                    a.only().clear(mine);
                    b.only().clear(theirs);
                }
            }
        }
    }

    /** Whether a word of content stands where another stood, or words changed places. */
    boolean isReplaced() {
        return hunks.stream().anyMatch(this::replaces) || moves.isMoved(/* replacing= */ false, this::isContent);
    }

    /** Whether that is so of a script without capitals. */
    boolean isCaselessReplaced() {
        return hunks.stream()
                        .anyMatch(hunk -> a.any(hunk.fromA(), hunk.toA(), Side::isCaseless)
                                && b.any(hunk.fromB(), hunk.toB(), Side::isCaseless))
                || moves.isMoved(/* replacing= */ true, Side::isCaseless);
    }

    private boolean replaces(Hunk hunk) {
        if (hunk.isOneSided()) {
            return false;
        }
        List<Integer> left = content(a, hunk.fromA(), hunk.toA());
        List<Integer> right = content(b, hunk.fromB(), hunk.toB());
        if (left.size() > MOST_COMPARED || right.size() > MOST_COMPARED) {
            return true;
        }
        left.removeIf(mine -> right.removeIf(theirs -> areOne(mine, theirs)));
        return !left.isEmpty() && !right.isEmpty();
    }

    private List<Integer> content(Side side, int from, int to) {
        List<Integer> content = new ArrayList<>();
        for (int i = side.only().nextSetBit(from);
                i >= 0 && i < to;
                i = side.only().nextSetBit(i + 1)) {
            if (isContent(side, i)) {
                content.add(i);
            }
        }
        return content;
    }

    private boolean isContent(Side side, int i) {
        return side.isCased(i) && !a.lexemes().light().is(side.lexemes().hash(i));
    }

    private boolean areOne(int mine, int theirs) {
        long hash = a.lexemes().hash(mine);
        long other = b.lexemes().hash(theirs);
        return hash == other
                || saysTheSame(mine, theirs)
                || (isShort(mine, theirs) && Spelling.isInflected(a.folded(mine), b.folded(theirs)));
    }

    private boolean saysTheSame(int mine, int theirs) {
        return Synonyms.areOne(a.lexemes().hash(mine), b.lexemes().hash(theirs))
                || (isShort(mine, theirs) && Spelling.isVariant(a.folded(mine), b.folded(theirs)));
    }

    /** Whether full case folding makes the two one: {@code Fluß}, {@code FLUSS}, {@code Fluss}. */
    private boolean isFoldedAlike(int mine, int theirs) {
        return a.lexemes().aspect(mine) == 0
                && b.lexemes().aspect(theirs) == 0
                && isShort(mine, theirs)
                && Spelling.isFoldedAlike(a.folded(mine), b.folded(theirs));
    }

    private boolean isShort(int mine, int theirs) {
        return a.length(mine) <= LONGEST && b.length(theirs) <= LONGEST;
    }

    /** In scripts without spaces a word can keep a character while it changes: neighbouring places are one. */
    private List<Hunk> merged(List<Hunk> all) {
        List<Hunk> merged = new ArrayList<>();
        for (Hunk hunk : all) {
            int last = merged.size() - 1;
            boolean near = last >= 0 && isOneWord(merged.get(last), hunk);
            if (near) {
                merged.set(last, merged.get(last).joined(hunk));
            } else {
                merged.add(hunk);
            }
        }
        return Collections.unmodifiableList(merged);
    }

    private boolean isOneWord(Hunk one, Hunk next) {
        int gap = next.fromA() - one.toA();
        return gap == 1 && a.standsAlone(one.toA());
    }
}
