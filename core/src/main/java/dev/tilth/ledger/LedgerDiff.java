package dev.tilth.ledger;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What moved between two versions: rows that came, went, or changed sides. Rows are the same where they have the same
 * content and occurrence, wherever they stand.
 *
 * @param before rows of the first version
 * @param after rows of the second version
 * @param moves how many rows went from one place to another, for example {@code train -> test}; a place is a split, a
 *     fate, or {@code absent}
 * @param crossed the rows that changed the side of the split, up to a hundred
 * @param crossedUnits units of the second version that hold a row which changed the side
 */
public record LedgerDiff(long before, long after, Map<String, Long> moves, List<String> crossed, long crossedUnits) {
    private static final String ABSENT = "absent";
    private static final int SHOWN = 100;

    public LedgerDiff {
        moves = new TreeMap<>(moves);
        crossed = List.copyOf(crossed);
    }

    /** Compares two ledgers; memory grows with the rows of the first. */
    public static LedgerDiff between(Ledger first, Ledger second) {
        Map<String, String> places = new HashMap<>();
        first.forEach(entry -> places.put(entry.id(), place(entry)));
        Comparison comparison = new Comparison(places);
        second.forEach(comparison::add);
        return comparison.result();
    }

    public boolean nothingMoved() {
        return moves.keySet().stream().allMatch(move -> {
            String[] sides = move.split(" -> ", -1);
            return sides[0].equals(sides[1]);
        });
    }

    public Json toJson() {
        JsonObject counts = new JsonObject();
        moves.forEach(counts::put);
        return new JsonObject()
                .put("rows_before", before)
                .put("rows_after", after)
                .put("moves", counts.build())
                .put("crossed_units", crossedUnits)
                .put("crossed", Json.strings(crossed))
                .build();
    }

    private static String place(Entry entry) {
        return entry.fate() == Fate.KEPT ? entry.place().split() : entry.fate().word();
    }

    private static boolean crossed(String from, String to) {
        return !from.equals(to) && isSplit(from) && isSplit(to);
    }

    private static boolean isSplit(String place) {
        return !place.equals(ABSENT) && !place.equals(Fate.REJECTED.word()) && !place.equals(Fate.QUARANTINED.word());
    }

    private static final class Comparison {
        private final Map<String, String> before;
        private final long rowsBefore;
        private final Map<String, Long> moves = new LinkedHashMap<>();
        private final Set<Integer> units = new HashSet<>();
        private final List<String> crossed = new ArrayList<>();
        private long rowsAfter;

        Comparison(Map<String, String> before) {
            this.before = before;
            this.rowsBefore = before.size();
        }

        void add(Entry entry) {
            rowsAfter++;
            String from = before.remove(entry.id());
            String known = from == null ? ABSENT : from;
            String to = place(entry);
            moves.merge(known + " -> " + to, 1L, Long::sum);
            if (crossed(known, to)) {
                units.add(entry.place().unit());
                if (crossed.size() < SHOWN) {
                    crossed.add(entry.origin() + ": " + known + " -> " + to);
                }
            }
        }

        LedgerDiff result() {
            before.values().forEach(from -> moves.merge(from + " -> " + ABSENT, 1L, Long::sum));
            return new LedgerDiff(rowsBefore, rowsAfter, moves, crossed, units.size());
        }
    }
}
