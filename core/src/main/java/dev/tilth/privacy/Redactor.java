package dev.tilth.privacy;

import dev.tilth.example.Edit;
import dev.tilth.example.Example;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces personal data and secrets by typed placeholders. Only the values change: JSON in tool arguments, definitions
 * and text stays JSON, with the text of its numbers, the order of its keys and its white space. What overlaps is replaced
 * once, all that either covers, under the type of the lower {@link PrivateType#rank}.
 *
 * <p>Labels are redacted too: a class that is a person's address is personal data like any other. Ids of calls and names
 * of tools stay, since they only link one part of an example to another. Safe for many threads.
 */
public final class Redactor {
    private final Hits hits;
    private final boolean replaces;

    public Redactor(PrivacyOptions options) {
        this(options, List.of());
    }

    /**
     * @param more detectors to ask beside the built-in ones
     */
    public Redactor(PrivacyOptions options, List<Detector> more) {
        List<Detector> all = new ArrayList<>(more.size() + 1);
        all.add(new BuiltInDetector());
        all.addAll(more);
        hits = new Hits(all, options);
        replaces = options.mode() == PrivacyOptions.Mode.REDACT;
    }

    /** The example without its private values, and what they were; in mode report only the latter. */
    public Redacted redact(Example example) {
        RedactionPass pass = new RedactionPass(hits);
        Example changed = pass.example(example);
        return new Redacted(replaces ? changed : example, pass.edits());
    }

    /**
     * Any text without its private values, in every mode: a rejected row as it was read, also where it is broken JSON or
     * CSV, evidence, a message. The same instance where nothing was found.
     */
    public String text(String loose) {
        return loose.isEmpty() ? loose : hits.replace(loose, new ArrayList<>(0));
    }

    /** What {@link #text} changes, fit to be shown; both sides are equal where nothing was found. */
    public Masked masked(String loose) {
        return new Masked(Placing.masks(loose, hits.in(loose)), text(loose));
    }

    /** What {@link #text} would replace in a text that stands at {@code where}: types and numbers. */
    public List<Edit> found(String loose, String where) {
        List<Hit> found = new ArrayList<>(0);
        hits.replace(loose, found);
        List<Edit> edits = new ArrayList<>();
        Placing.count(found, where, edits);
        return edits;
    }
}
