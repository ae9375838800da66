package dev.tilth.format;

import dev.tilth.example.Tagging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tags of tokens by the spans of their text, in BIO (IOB2). */
final class TagWriter {
    private TagWriter() {}

    /** Whether each span begins and ends with a token and no token is in two. */
    static boolean fit(Tagging tagging) {
        Map<Integer, Integer> starts = starts(tagging);
        Map<Integer, Integer> ends = ends(tagging);
        int free = 0;
        for (Tagging.Span span : tagging.spans()) {
            int first = starts.getOrDefault(span.start(), -1);
            int last = ends.getOrDefault(span.end(), -1);
            if (first < free || last < first) {
                return false;
            }
            free = last + 1;
        }
        return true;
    }

    /** One tag for each token of a tagging whose spans {@link #fit}. */
    static List<String> tags(Tagging tagging) {
        Map<Integer, Integer> starts = starts(tagging);
        Map<Integer, Integer> ends = ends(tagging);
        List<String> tags = new ArrayList<>(Collections.nCopies(tagging.tokens().size(), "O"));
        for (Tagging.Span span : tagging.spans()) {
            int first = starts.get(span.start());
            for (int i = first; i <= ends.get(span.end()); i++) {
                tags.set(i, (i == first ? "B-" : "I-") + span.label());
            }
        }
        return tags;
    }

    /** Whether tokens with a space between are the whole text. */
    static boolean isSpaced(String text, Tagging tagging) {
        int end = -1;
        for (Tagging.Token token : tagging.tokens()) {
            if (token.start() != end + 1 || (end >= 0 && text.charAt(end) != ' ')) {
                return false;
            }
            end = token.end();
        }
        return end == text.length();
    }

    private static Map<Integer, Integer> starts(Tagging tagging) {
        Map<Integer, Integer> starts = new HashMap<>();
        for (int i = 0; i < tagging.tokens().size(); i++) {
            starts.put(tagging.tokens().get(i).start(), i);
        }
        return starts;
    }

    private static Map<Integer, Integer> ends(Tagging tagging) {
        Map<Integer, Integer> ends = new HashMap<>();
        for (int i = 0; i < tagging.tokens().size(); i++) {
            ends.put(tagging.tokens().get(i).end(), i);
        }
        return ends;
    }
}
