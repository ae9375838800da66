package dev.tilth.example;

import dev.tilth.text.Shifts;
import java.util.Comparator;
import java.util.List;

/**
 * What the parts of a text are: of the first message of a user, or the first plain text ({@link Example#tagged}). All
 * offsets are UTF-16 units from the start of that text; canonical JSON counts code points.
 *
 * @param spans the parts that have a label, in the order of their starts, ends and labels, each once; none where the text
 *     was looked at and holds nothing. They may overlap
 * @param tokens the tokens that the labels were given on, in the order of the text, none over another; empty where the
 *     text was not cut into tokens
 */
public record Tagging(List<Span> spans, List<Token> tokens) {
    private static final Comparator<Span> IN_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end).thenComparing(Span::label);

    public Tagging {
        spans = spans.stream().sorted(IN_ORDER).distinct().toList();
        tokens = List.copyOf(tokens);
    }

    /**
     * @param start of the first character
     * @param end exclusive, not before the start
     * @param label what it is, for example {@code PER}
     */
    public record Span(int start, int end, String label) {}

    /**
     * @param start of the first character
     * @param end exclusive, not before the start
     */
    public record Token(int start, int end) {}

    /**
     * The same parts of a text in which something was replaced. What was cut by it holds all that stands in its place;
     * tokens that share a replaced part become one, and so does what is labelled in them.
     */
    public Tagging moved(Shifts shifts) {
        return MovedTagging.of(this, shifts);
    }

    public Tagging withSpans(List<Span> changed) {
        return new Tagging(changed, tokens);
    }
}
