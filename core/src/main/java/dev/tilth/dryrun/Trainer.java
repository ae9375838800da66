package dev.tilth.dryrun;

import java.util.EnumSet;
import java.util.Set;

/**
 * A trainer's rules for rows of supervised training, as its documentation and public source state them.
 *
 * @param name as {@code --to} names it
 * @param target the export that it reads, of {@link dev.tilth.export.Targets}
 * @param lengthKey its own name for the longest row
 * @param length tokens that a row may have, 1 or more
 * @param excess what is done with longer rows
 * @param loss which tokens carry loss
 * @param ends which ends of turns do
 * @param marker what must stand before an answer, with {@link Loss#BETWEEN_MARKERS}; empty for the layout's own header
 * @param traits what else holds of it
 */
public record Trainer(
        String name,
        String target,
        String lengthKey,
        int length,
        Excess excess,
        Loss loss,
        EndOfTurn ends,
        String marker,
        Set<Trait> traits) {
    public Trainer {
        if (length < 1) {
            throw new IllegalArgumentException(lengthKey + ": " + length + " is no length. Give 1 or more.");
        }
        traits = Set.copyOf(traits);
    }

    /** A trainer that loses the end of long rows, and of which no trait holds. */
    static Trainer cutting(String name, String target, String lengthKey, int length, Loss loss) {
        return new Trainer(name, target, lengthKey, length, Excess.CUT, loss, EndOfTurn.WITH_LOSS, "", Set.of());
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether it lays rows out in its own way, whatever the model. */
    public boolean hasOwnLayout() {
        return has(Trait.OWN_LAYOUT);
    }

    public Trainer withLength(int changed) {
        return new Trainer(name, target, lengthKey, changed, excess, loss, ends, marker, traits);
    }

    Trainer withExcess(Excess changed) {
        return new Trainer(name, target, lengthKey, length, changed, loss, ends, marker, traits);
    }

    Trainer withLoss(Loss changed) {
        return new Trainer(name, target, lengthKey, length, excess, changed, ends, marker, traits);
    }

    Trainer withEnds(EndOfTurn changed) {
        return new Trainer(name, target, lengthKey, length, excess, loss, changed, marker, traits);
    }

    Trainer withMarker(String changed) {
        return new Trainer(name, target, lengthKey, length, excess, loss, ends, changed, traits);
    }

    Trainer with(Trait... added) {
        Set<Trait> changed = EnumSet.noneOf(Trait.class);
        changed.addAll(traits);
        changed.addAll(Set.of(added));
        return new Trainer(name, target, lengthKey, length, excess, loss, ends, marker, changed);
    }
}
