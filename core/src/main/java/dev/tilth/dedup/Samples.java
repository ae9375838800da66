package dev.tilth.dedup;

import dev.tilth.sketch.Mix;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;

/** The pairs that the report shows: few, the same on every run, whatever the order in which they came. */
final class Samples {
    private static final Comparator<Pair> BY_ROWS =
            Comparator.comparingInt(Pair::row).thenComparingInt(Pair::other);
    private static final Comparator<Pair> SPREAD = Comparator.<Pair>comparingLong(
                    pair -> Mix.append(pair.row(), pair.other()))
            .thenComparing(BY_ROWS);
    private static final Comparator<Pair> LEAST_FIRST =
            Comparator.comparingDouble(Pair::similarity).thenComparing(BY_ROWS);
    private static final Comparator<Pair> MOST_FIRST =
            Comparator.comparingDouble(Pair::similarity).reversed().thenComparing(BY_ROWS);

    private final Map<Kind, Best> byKind = new EnumMap<>(Kind.class);
    private final Best above;
    private final Best below;

    /** @param most pairs kept of each sort */
    Samples(int most) {
        for (Kind kind : Kind.values()) {
            byKind.put(kind, new Best(most, SPREAD));
        }
        above = new Best(most, LEAST_FIRST);
        below = new Best(most, MOST_FIRST);
    }

    void add(Pair pair) {
        best(pair.kind()).add(pair);
        if (pair.kind() == Kind.NEAR) {
            above.add(pair);
        }
    }

    void addBelow(Pair pair) {
        below.add(pair);
    }

    /** Completes each pair, once all are known. */
    void complete(UnaryOperator<Pair> completion) {
        byKind.values().forEach(best -> best.complete(completion));
        above.complete(completion);
        below.complete(completion);
    }

    List<Pair> of(Kind kind) {
        return best(kind).sorted();
    }

    private Best best(Kind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    List<Pair> nearestAbove() {
        return above.sorted();
    }

    List<Pair> nearestBelow() {
        return below.sorted();
    }

    /** The first few of all pairs added, by an order. */
    private static final class Best {
        private final int most;
        private final Comparator<Pair> order;
        private final PriorityQueue<Pair> heap;

        Best(int most, Comparator<Pair> order) {
            this.most = most;
            this.order = order;
            this.heap = new PriorityQueue<>(order.reversed());
        }

        void add(Pair pair) {
            if (heap.size() == most && (most == 0 || order.compare(pair, heap.element()) >= 0)) {
                return;
            }
            heap.add(pair);
            if (heap.size() > most) {
                heap.remove();
            }
        }

        void complete(UnaryOperator<Pair> completion) {
            List<Pair> all = sorted();
            heap.clear();
            all.forEach(pair -> heap.add(completion.apply(pair)));
        }

        List<Pair> sorted() {
            return heap.stream().sorted(order).toList();
        }
    }
}
