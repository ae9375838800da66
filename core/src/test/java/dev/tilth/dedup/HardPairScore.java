package dev.tilth.dedup;

import dev.tilth.dedup.HardPairs.HardPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many pairs were judged rightly, by heading. */
final class HardPairScore {
    private final Map<String, int[]> byHeading = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int removed;
    private int rightlyRemoved;
    private int toRemove;

    void add(HardPair pair, boolean remove) {
        Duplicates found = pair.rows().find();
        boolean isRemoved = found.isRemoved(1);
        int[] counts = byHeading.computeIfAbsent(pair.heading(), heading -> new int[2]);
        counts[0] += isRemoved == remove ? 1 : 0;
        counts[1]++;
        removed += isRemoved ? 1 : 0;
        toRemove += remove ? 1 : 0;
        rightlyRemoved += isRemoved && remove ? 1 : 0;
        if (isRemoved != remove) {
            wrong.add("[" + pair.heading() + "] " + pair.one() + " <=> " + pair.other() + " " + found.kind(1) + " "
                    + found.pairs(Kind.VARIANT) + found.nearestBelow());
        }
    }

    /** Of what is removed, the share that should be. */
    double precision() {
        return (double) rightlyRemoved / removed;
    }

    /** Of what should be removed, the share that is. */
    double recall() {
        return (double) rightlyRemoved / toRemove;
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "precision %.4f (%d of %d removed), recall %.4f (%d of %d to remove)%n",
                precision(),
                rightlyRemoved,
                removed,
                recall(),
                rightlyRemoved,
                toRemove));
        byHeading.forEach((heading, counts) ->
                table.append(String.format(Locale.ROOT, "%4d of %4d  %s%n", counts[0], counts[1], heading)));
        return table + String.join("\n", wrong);
    }
}
