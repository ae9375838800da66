package dev.tilth.template;

import dev.tilth.dryrun.Range;
import java.util.List;

/**
 * What a template made of its variables.
 *
 * @param text in full
 * @param marked what it marked with {@code {% generation %}}, in UTF-16 characters, in order
 */
record Rendering(String text, List<Range> marked) {
    Rendering {
        marked = List.copyOf(marked);
    }
}
