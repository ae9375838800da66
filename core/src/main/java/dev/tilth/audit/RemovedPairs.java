package dev.tilth.audit;

import dev.tilth.dedup.RiskBand;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts the removed pairs of a ledger that can differ, and how many of them have given names. */
public final class RemovedPairs {
    private final List<RiskBand> bands;
    private final Set<String> names;
    private final Population.Counter counter = new Population.Counter();
    private long named;

    /**
     * @param threshold by which near duplicates are removed
     * @param names of pairs to count
     */
    public RemovedPairs(double threshold, Set<String> names) {
        this.bands = RiskBand.of(threshold);
        this.names = names;
    }

    public void add(Entry entry) {
        band(bands, entry).ifPresent(band -> {
            String name = name(entry);
            counter.add(name);
            named += names.contains(name) ? 1 : 0;
        });
    }

    /** All of them. */
    public Population population() {
        return counter.result();
    }

    /** How many have one of the names. */
    public long named() {
        return named;
    }

    /** The band of a row that was removed as a duplicate; empty for all others, and for exact ones. */
    static Optional<RiskBand> band(List<RiskBand> bands, Entry entry) {
        boolean removed = entry.fate() != Fate.KEPT
                && entry.rejection()
                        .filter(why -> why.step().equals("duplicate"))
                        .isPresent();
        if (!removed || entry.place().duplicate().isEmpty()) {
            return Optional.empty();
        }
        Entry.Duplicate duplicate = entry.place().duplicate().get();
        return bands.stream()
                .filter(band ->
                        band.kind().word().equals(duplicate.kind()) && band.holds(band.kind(), duplicate.similarity()))
                .findFirst();
    }

    static String name(Entry entry) {
        return PairName.of(entry.id(), entry.place().duplicate().orElseThrow().id());
    }
}
