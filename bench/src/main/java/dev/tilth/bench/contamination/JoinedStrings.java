package dev.tilth.bench.contamination;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The definition: n words joined by a space, in a set of strings. */
final class JoinedStrings {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9_]+");

    private final int n;
    private final Set<String> grams = new HashSet<>();

    JoinedStrings(int n) {
        this.n = n;
    }

    void add(String item) {
        List<String> words = words(item);
        for (int i = 0; i + n <= words.size(); i++) {
            grams.add(String.join(" ", words.subList(i, i + n)));
        }
    }

    boolean holds(List<String> words) {
        boolean found = false;
        for (int i = 0; i + n <= words.size(); i++) {
            found |= grams.contains(String.join(" ", words.subList(i, i + n)));
        }
        return found;
    }

    /** The words of an ASCII text. */
    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
