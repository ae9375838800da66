package dev.tilth.example;

import dev.tilth.text.Shifts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Spans and tokens of a text in which something was replaced. */
final class MovedTagging {
    private final List<Tagging.Token> tokens = new ArrayList<>();
    /** Those that were several. */
    private final BitSet joined = new BitSet();

    private MovedTagging() {}

    static Tagging of(Tagging tagging, Shifts shifts) {
        MovedTagging moved = new MovedTagging();
        for (Tagging.Token token : tagging.tokens()) {
            moved.add(shifts.start(token.start()), shifts.end(token.end()));
        }
        List<Tagging.Span> spans = new ArrayList<>(tagging.spans().size());
        for (Tagging.Span span : tagging.spans()) {
            spans.add(moved.grown(shifts.start(span.start()), shifts.end(span.end()), span.label()));
        }
        return new Tagging(spans, moved.tokens);
    }

    private void add(int start, int end) {
        int last = tokens.size() - 1;
        if (last >= 0 && start < tokens.get(last).end()) {
            tokens.set(
                    last,
                    new Tagging.Token(
                            tokens.get(last).start(),
                            Math.max(end, tokens.get(last).end())));
            joined.set(last);
        } else {
            tokens.add(new Tagging.Token(start, end));
        }
    }

    /** Grown to hold the whole of each joined token that it holds a part of. */
    private Tagging.Span grown(int start, int end, String label) {
        int first = startingBefore(start + 1);
        int last = startingBefore(end);
        boolean begins =
                first >= 0 && joined.get(first) && start < tokens.get(first).end();
        boolean ends = last >= 0 && joined.get(last) && end < tokens.get(last).end();
        return new Tagging.Span(
                begins ? tokens.get(first).start() : start,
                ends ? tokens.get(last).end() : end,
                label);
    }

    /** The last token that starts before {@code place}; -1 where there is none. */
    private int startingBefore(int place) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
