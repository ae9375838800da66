package dev.tilth.account;

import dev.tilth.export.ExportFacts;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;

/** How long the examples of train are, for the configs of trainers: the same from a build and from a ledger. */
public final class TrainLengths {
    private final LengthAccount lengths = new LengthAccount();

    /** Counts an entry of the ledger where it is one of train. */
    public void add(Entry entry) {
        if (entry.fate() == Fate.KEPT && entry.place().split().equals("train")) {
            lengths.add(entry);
        }
    }

    /** Tokens of a whole example. */
    public ExportFacts.Tokens tokens() {
        return new ExportFacts.Tokens((int) lengths.wholePercentile(50), (int) lengths.wholePercentile(99), (int)
                lengths.wholePercentile(100));
    }
}
