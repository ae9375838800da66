package dev.tilth.dryrun;

import java.util.List;

/**
 * A row in tokens.
 *
 * @param text with the marks of its layout
 * @param tokens of the whole text
 * @param answers the assistant's turns, in tokens
 * @param marked what the layout marks as written by the assistant, in tokens
 */
record Measured(String text, int tokens, List<Answer> answers, List<Range> marked) {
    Measured {
        answers = List.copyOf(answers);
        marked = List.copyOf(marked);
    }

    /** A row without its text, for rules that need none. */
    static Measured of(int tokens, Answer... answers) {
        return new Measured("", tokens, List.of(answers), List.of());
    }
}
