package dev.tilth.privacy;

import dev.tilth.example.Edit;
import dev.tilth.text.Shifts;
import java.util.List;

/** Puts something else where values were found. */
final class Placing {
    private Placing() {}

    /**
     * {@code text} with a placeholder for each hit; the same instance where there is none.
     *
     * @param shifts gets the places
     */
    static String placeholders(String text, List<Hit> hits, Shifts shifts) {
        if (hits.isEmpty()) {
            return text;
        }
        shifts.round();
        StringBuilder out = new StringBuilder(text.length());
        UnusedNames names = new UnusedNames(text);
        int done = 0;
        for (Hit hit : hits) {
            String placeholder = hit.key()
                    ? names.next(hit.type().placeholder())
                    : hit.type().placeholder();
            shifts.add(
                    hit.start(),
                    hit.end(),
                    placeholder.length() + 2 * hit.quote().length());
            out.append(text, done, hit.start())
                    .append(hit.quote())
                    .append(placeholder)
                    .append(hit.quote());
            done = hit.end();
        }
        return out.append(text, done, text.length()).toString();
    }

    /** {@code text} with the type and length of each hit in its place. */
    static String masks(String text, List<Hit> hits) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (Hit hit : hits) {
            out.append(text, done, hit.start());
            out.append('<').append(hit.type().rule()).append(", ");
            out.append(hit.end() - hit.start()).append(" characters>");
            done = hit.end();
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Adds one edit for each type among {@code hits}, in the order in which they come first. */
    static void count(List<Hit> hits, String where, List<Edit> edits) {
        int first = edits.size();
        for (Hit hit : hits) {
            String rule = hit.type().rule();
            int at = first;
            while (at < edits.size() && !edits.get(at).rule().equals(rule)) {
                at++;
            }
            if (at == edits.size()) {
                edits.add(new Edit(rule, where, 1));
            } else {
                edits.set(at, new Edit(rule, where, edits.get(at).count() + 1));
            }
        }
    }
}
