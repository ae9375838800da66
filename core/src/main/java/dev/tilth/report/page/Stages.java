package dev.tilth.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps of the ledger in words for those who have never read one. */
final class Stages {
    private static final int MOST = 11;
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("read", "not readable"),
            Map.entry("shape", "unknown shape"),
            Map.entry("check", "faulty"),
            Map.entry("length", "too short or long"),
            Map.entry("task", "older task definition"),
            Map.entry("override", "dropped by hand"),
            Map.entry("exact", "exact duplicates"),
            Map.entry("format", "same but for format"),
            Map.entry("near", "near duplicates"),
            Map.entry("semantic", "rewordings"),
            Map.entry("duplicate", "duplicates"),
            Map.entry("seal", "near the sealed test set"),
            Map.entry("contamination", "in a benchmark"));

    private Stages() {}

    static String words(String step) {
        return WORDS.getOrDefault(step, step);
    }

    /** The words in lines that are no longer than the longest word or 11 characters. */
    static List<String> lines(String step) {
        List<String> lines = new ArrayList<>();
        for (String word : words(step).split(" ", -1)) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + word.length() < MOST) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }
}
