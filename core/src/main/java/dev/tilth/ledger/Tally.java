package dev.tilth.ledger;

import dev.tilth.check.Rule;
import dev.tilth.gate.Classes;
import dev.tilth.gate.Overlap;
import dev.tilth.gate.SourceCount;
import dev.tilth.gate.Splits;
import dev.tilth.label.Balance;
import dev.tilth.label.ClassCount;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts ledger entries: all that the gates need of them. The same counts come out of the entries of a build and out of
 * its written ledger.
 */
public final class Tally {
    private static final int READ = 0;
    private static final int RESTORED = 1;
    private static final int KEPT = 2;
    private static final int REJECTED = 3;
    private static final int QUARANTINED = 4;

    private final Map<String, String> kinds;
    private final String sealedFile;
    private final Map<String, long[]> sources = new TreeMap<>();
    private final Map<String, Long> splits = new TreeMap<>();
    private final Balance balance = new Balance();
    private long offFormat;
    private final Sides units = new Sides();
    private final Sides groups = new Sides();
    private final Sides clusters = new Sides();

    /**
     * @param kinds the kind of each source by its name
     * @param sealedFile the file whose rows are of the sealed test set, not of a source
     */
    public Tally(Map<String, String> kinds, String sealedFile) {
        this.kinds = Map.copyOf(kinds);
        this.sealedFile = sealedFile;
        kinds.keySet().forEach(source -> sources.put(source, new long[5]));
    }

    /** Counts one more entry. */
    public void add(Entry entry) {
        long[] counts = sources.computeIfAbsent(entry.origin().source(), source -> new long[5]);
        counts[entry.origin().file().equals(sealedFile) ? RESTORED : READ]++;
        switch (entry.fate()) {
            case KEPT -> {
                counts[KEPT]++;
                keep(entry);
            }
            case REJECTED -> counts[REJECTED]++;
            case QUARANTINED -> counts[QUARANTINED]++;
        }
    }

    private void keep(Entry entry) {
        Entry.Place place = entry.place();
        splits.merge(place.split(), 1L, Long::sum);
        units.add(place.unit(), place.split());
        groups.add(place.group(), place.split());
        clusters.add(place.cluster(), place.split());
        balance.add(entry.labels());
        offFormat += entry.findings().stream().anyMatch(finding -> Rule.isOffFormat(finding.rule())) ? 1 : 0;
    }

    /** Kept rows that are not in the production format. */
    public long offFormat() {
        return offFormat;
    }

    /** The fate of the rows of each source, by name. */
    public List<SourceCount> sources() {
        List<SourceCount> counted = new ArrayList<>();
        sources.forEach((name, n) -> counted.add(new SourceCount(
                name,
                kinds.getOrDefault(name, "unstated"),
                n[READ],
                n[RESTORED],
                n[KEPT],
                n[REJECTED],
                n[QUARANTINED])));
        return counted;
    }

    public Splits splits() {
        return new Splits(
                splits.getOrDefault("train", 0L),
                splits.getOrDefault("validation", 0L),
                splits.getOrDefault("test", 0L));
    }

    public Classes classes() {
        List<ClassCount> classes = balance.classes();
        return classes.isEmpty()
                ? Classes.NONE
                : new Classes(
                        balance.labelled(),
                        classes.size(),
                        classes.get(0).label(),
                        classes.get(0).rows());
    }

    /** Units, groups and clusters that were looked for on both sides, and those that were found there. */
    public Overlap leaks() {
        return new Overlap(
                "splits",
                units.size() + groups.size() + clusters.size(),
                units.crossing() + groups.crossing() + clusters.crossing());
    }

    /** What is on each side, by ordinals, which are dense; what is on two sides crosses. */
    private static final class Sides {
        private final Map<String, BitSet> sides = new TreeMap<>();

        void add(int ordinal, String split) {
            if (ordinal > 0) {
                sides.computeIfAbsent(split, name -> new BitSet()).set(ordinal);
            }
        }

        long size() {
            BitSet all = new BitSet();
            sides.values().forEach(all::or);
            return all.cardinality();
        }

        long crossing() {
            BitSet seen = new BitSet();
            BitSet twice = new BitSet();
            for (BitSet side : sides.values()) {
                BitSet again = (BitSet) side.clone();
                again.and(seen);
                twice.or(again);
                seen.or(side);
            }
            return twice.cardinality();
        }
    }
}
