package dev.tilth.account;

import dev.tilth.export.ExportFacts;
import dev.tilth.ledger.Entry;
import dev.tilth.report.Splits;
import dev.tilth.report.Tally;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** The rows of one split. */
final class SplitAccount {
    private final Map<String, Long> sources = new TreeMap<>();
    private final BitSet units = new BitSet();
    private long rows;
    private final PartLengths lengths = new PartLengths();

    void add(Outcome outcome) {
        Entry entry = outcome.entry();
        rows++;
        units.set(entry.place().unit());
        LengthAccount.addWhole(outcome, lengths);
        sources.merge(entry.origin().source(), 1L, Long::sum);
    }

    /**
     * @param all kept rows of all splits
     * @param asked the recipe's share
     */
    Splits.Split result(String name, long all, double asked) {
        double share = all == 0 ? 0 : (double) rows / all;
        return new Splits.Split(
                name, rows, units.cardinality(), lengths.tokens(), lengths.sampled(), share, asked, Tally.of(sources));
    }

    /** Tokens of a whole example. */
    ExportFacts.Tokens tokens() {
        return lengths.forTrainers();
    }

    long rows() {
        return rows;
    }
}
