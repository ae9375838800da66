package dev.tilth.template;

import dev.tilth.dryrun.Range;
import java.util.ArrayList;
import java.util.List;

/** What a template has written. Not for several threads. */
final class Output {
    private final StringBuilder text = new StringBuilder();
    private final List<Range> marked = new ArrayList<>();
    private final Budget budget;

    Output(Budget budget) {
        this.budget = budget;
    }

    void write(String more) {
        budget.spend(more.length());
        text.append(more);
    }

    int length() {
        return text.length();
    }

    /** What was written since {@code from} is the assistant's. */
    void mark(int from) {
        if (text.length() > from) {
            marked.add(new Range(from, text.length()));
        }
    }

    String text() {
        return text.toString();
    }

    Rendering rendering() {
        return new Rendering(text.toString(), marked);
    }
}
