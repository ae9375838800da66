package dev.tilth.text;

import java.util.Optional;

/**
 * What differs between two texts, word by word, and whether it matters. A difference in function words, lower-case
 * wording, spelling, punctuation or greetings does not; one in an {@link Aspect} makes the texts two examples. In doubt it
 * matters: keeping a duplicate costs less than losing an example.
 *
 * @param aspect what the most telling difference is about; empty where no difference matters
 * @param before the words of the first text that the second has not, shortened
 * @param after the words of the second text that the first has not, shortened
 */
public record Difference(Optional<Aspect> aspect, String before, String after) {
    /** Compares texts that were added to {@code a} and {@code b} in the same way. */
    public static Difference between(Lexemes a, Lexemes b) {
        return a.compareTo(b) <= 0 ? inOrder(a, b) : inOrder(b, a).turned();
    }

    /** Of several shortest alignments one is found that depends on which text is first. */
    private static Difference inOrder(Lexemes a, Lexemes b) {
        Alignment alignment = new Alignment(a.hashes(), a.count(), b.hashes(), b.count());
        if (!alignment.isComplete()) {
            return new Difference(Optional.of(Aspect.EXTENT), "", "");
        }
        return Comparison.of(a, alignment.removed(), b, alignment.added()).difference();
    }

    /** Compares two plain texts. */
    public static Difference between(CharSequence a, CharSequence b) {
        Lexemes first = new Lexemes();
        first.add(a);
        Lexemes second = new Lexemes();
        second.add(b);
        return between(first, second);
    }

    private Difference turned() {
        return new Difference(aspect, /* before= */ after, /* after= */ before);
    }

    /** Whether the texts are two examples, not one said twice. */
    public boolean matters() {
        return aspect.isPresent();
    }

    /** As {@link #matters()}; without {@code strict} another word of content in a word's place does not. */
    public boolean matters(boolean strict) {
        return aspect.isPresent() && (strict || aspect.get() != Aspect.CONTENT);
    }

    /** For reports: {@code number: "17 23" against "18 29"}; empty where nothing differs. */
    @Override
    public String toString() {
        if (before.isEmpty() && after.isEmpty()) {
            return aspect.map(Aspect::word).orElse("");
        }
        String what = aspect.map(Aspect::word).orElse("wording");
        return what + ": " + quoted(before) + " against " + quoted(after);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "nothing" : '"' + text + '"';
    }
}
