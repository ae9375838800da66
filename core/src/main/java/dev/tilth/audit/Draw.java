package dev.tilth.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Draws the same pairs of a version every time: those with the least names, which are digests. Three of four are removed
 * pairs, as many of each stratum as of the others while it lasts, so that rare strata are judged too.
 */
final class Draw {
    private static final Comparator<Candidate> BY_NAME = Comparator.comparing(Candidate::name);

    private final int size;
    private final Map<String, PriorityQueue<Candidate>> first = new LinkedHashMap<>();

    /** @param size how many pairs in all, at least 1 */
    Draw(int size) {
        this.size = size;
    }

    void add(Candidate pair) {
        PriorityQueue<Candidate> heap =
                first.computeIfAbsent(pair.stratum(), stratum -> new PriorityQueue<>(BY_NAME.reversed()));
        heap.add(pair);
        if (heap.size() > size) {
            heap.remove();
        }
    }

    /** The drawn pairs, by name, so that a person does not judge stratum after stratum. */
    List<Candidate> drawn() {
        Map<String, Integer> take = new HashMap<>();
        int left = share(take, true, size - size / 4);
        left = share(take, false, left + size / 4);
        share(take, true, left);
        List<Candidate> drawn = new ArrayList<>();
        first.forEach((stratum, heap) -> drawn.addAll(heap.stream()
                .sorted(BY_NAME)
                .limit(take.getOrDefault(stratum, 0))
                .toList()));
        drawn.sort(BY_NAME);
        return drawn;
    }

    /** Gives strata one pair each in turn while they have more; returns what is left over. */
    private int share(Map<String, Integer> take, boolean removed, int pairs) {
        int left = pairs;
        boolean more = true;
        while (left > 0 && more) {
            more = false;
            for (Map.Entry<String, PriorityQueue<Candidate>> each : first.entrySet()) {
                int taken = take.getOrDefault(each.getKey(), 0);
                boolean wanted = Strata.isOfRemoved(each.getKey()) == removed;
                if (left > 0 && wanted && taken < each.getValue().size()) {
                    take.put(each.getKey(), taken + 1);
                    left--;
                    more = true;
                }
            }
        }
        return left;
    }
}
