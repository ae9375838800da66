package dev.tilth.bench.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words and n-grams as a textbook has them. */
final class Strings {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}_]+");

    private Strings() {}

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    static Set<String> grams(List<String> words, int n) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + n <= words.size(); i++) {
            grams.add(String.join(" ", words.subList(i, i + n)));
        }
        return grams;
    }

    /** Whether one of the n-grams stands in {@code known}. */
    static boolean holds(List<String> words, int n, Set<String> known) {
        for (int i = 0; i + n <= words.size(); i++) {
            if (known.contains(String.join(" ", words.subList(i, i + n)))) {
                return true;
            }
        }
        return false;
    }

    static double jaccard(Set<?> a, Set<?> b) {
        Set<Object> shared = new HashSet<>(a);
        shared.retainAll(b);
        return (double) shared.size() / (a.size() + b.size() - shared.size());
    }
}
