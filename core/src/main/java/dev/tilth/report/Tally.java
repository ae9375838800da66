package dev.tilth.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many of something there are.
 *
 * @param name of what is counted: a source, a rule, a label
 * @param count at least 0
 */
public record Tally(String name, long count) {
    public Tally {
        if (count < 0) {
            throw new IllegalArgumentException("count: " + count + " of " + name + " cannot be");
        }
    }

    /** Counts by name, most first, equal ones by name. */
    public static List<Tally> of(Map<String, Long> counts) {
        List<Tally> tallies = new ArrayList<>();
        counts.forEach((name, count) -> tallies.add(new Tally(name, count)));
        tallies.sort(Comparator.comparingLong(Tally::count).reversed().thenComparing(Tally::name));
        return tallies;
    }
}
