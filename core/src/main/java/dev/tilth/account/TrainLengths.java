package dev.tilth.account;

import dev.tilth.check.Extent;
import dev.tilth.export.ExportFacts;

/** How long the examples of train are, for the configs of trainers, where they are written after the build. */
public final class TrainLengths {
    private final PartLengths lengths = new PartLengths();

    public void add(String source, Measured measured) {
        LengthAccount.add(source, measured, lengths, Extent::whole);
    }

    /** Tokens of a whole example. */
    public ExportFacts.Tokens tokens() {
        return lengths.forTrainers();
    }
}
