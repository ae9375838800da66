package dev.tilth.dryrun;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** What becomes of one row in one trainer. */
public sealed interface Fate {
    /**
     * @param tokens of the whole row in its layout
     * @param seen tokens that the trainer reads in one epoch; 0 where the row is dropped
     * @param loss tokens of those that carry loss
     * @param marks what happens to it
     */
    record Trained(int tokens, int seen, int loss, Set<Mark> marks) implements Fate {
        public Trained {
            marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
        }
    }

    /** @param reason a few words that hold nothing of the row */
    record CannotSay(String reason) implements Fate {}

    /** @param what the export has no place for */
    record NotExported(String what) implements Fate {}

    /** The value of the function for this kind. */
    default <T> T match(
            Function<Trained, T> trained, Function<CannotSay, T> cannotSay, Function<NotExported, T> notExported) {
        if (this instanceof Trained row) {
            return trained.apply(row);
        }
        return this instanceof CannotSay row ? cannotSay.apply(row) : notExported.apply((NotExported) this);
    }
}
