package dev.tilth.docs;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a command printed what a page says. {@code ...} stands for anything: alone for lines, in a line for a part of it. */
final class Output {
    private static final String ANYTHING = "...";
    /** Names of versions and rows follow from the bytes of everything: a page shows one, and any will do. */
    private static final Pattern DIGEST = Pattern.compile("\\b(?:[0-9a-f]{32}|[0-9a-f]{12})\\b");

    private Output() {}

    static boolean matches(List<String> said, List<String> printed) {
        return matches(said, 0, printed, 0);
    }

    private static boolean matches(List<String> said, int i, List<String> printed, int j) {
        if (i == said.size()) {
            return j == printed.size();
        }
        if (said.get(i).equals(ANYTHING)) {
            for (int rest = j; rest <= printed.size(); rest++) {
                if (matches(said, i + 1, printed, rest)) {
                    return true;
                }
            }
            return false;
        }
        return j < printed.size() && line(said.get(i), printed.get(j)) && matches(said, i + 1, printed, j + 1);
    }

    static boolean line(String said, String printed) {
        StringBuilder pattern = new StringBuilder();
        for (String part : normal(said).split(Pattern.quote(ANYTHING), -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.matches(pattern.toString(), normal(printed));
    }

    /** The page with the first difference marked, for a person to read. */
    static String difference(List<String> said, List<String> printed) {
        int same = 0;
        while (same < said.size() && same < printed.size() && line(said.get(same), printed.get(same))) {
            same++;
        }
        StringBuilder out = new StringBuilder();
        said.subList(0, same).forEach(line -> out.append("    ").append(line).append('\n'));
        said.subList(same, said.size())
                .forEach(line -> out.append("  - ").append(line).append('\n'));
        printed.subList(same, printed.size())
                .forEach(line -> out.append("  + ").append(line).append('\n'));
        return out.toString();
    }

    private static String normal(String line) {
        return DIGEST.matcher(line.stripTrailing()).replaceAll("DIGEST");
    }
}
