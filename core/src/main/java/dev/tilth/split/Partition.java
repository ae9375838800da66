package dev.tilth.split;

import dev.tilth.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Where each row went. Immutable; safe for many threads. */
public final class Partition {
    /**
     * What must be said of a split.
     *
     * @param locked whether the test set is a sealed one, which takes nothing new
     * @param oversized units that went whole to train, in their order
     * @param topUps what was moved to test
     * @param shortfalls labels that test has too little of
     */
    public record Remarks(boolean locked, List<Oversized> oversized, List<TopUp> topUps, List<Shortfall> shortfalls) {
        public Remarks {
            oversized = List.copyOf(oversized);
            topUps = List.copyOf(topUps);
            shortfalls = List.copyOf(shortfalls);
        }
    }

    private final Units units;
    private final Side[] sides;
    private final Remarks remarks;
    private final Tally total;
    private final List<Tally> byLabel;
    private final List<Tally> bySource;

    Partition(SplitRows rows, Side[] sides, Remarks remarks) {
        this.units = rows.units();
        this.sides = sides.clone();
        this.remarks = remarks;
        this.total = tally(List.of("all"), (row, count) -> count.add(0)).get(0);
        this.byLabel = tally(rows.labelNames(), (row, count) -> {
            for (int label : rows.labels().apply(row)) {
                count.add(label);
            }
        });
        this.bySource = tally(
                rows.sourceNames(), (row, count) -> count.add(rows.source().applyAsInt(row)));
    }

    /** The side of a row that is present. */
    public Side side(int row) {
        return sides[units.unit(row)];
    }

    /** The side of a unit. */
    public Side sideOfUnit(int unit) {
        return sides[unit];
    }

    /** All rows on each side. */
    public Tally total() {
        return total;
    }

    /** Rows of each label on each side, in the order of the names. */
    public List<Tally> byLabel() {
        return byLabel;
    }

    /** Rows of each source on each side, in the order of the names. */
    public List<Tally> bySource() {
        return bySource;
    }

    public Remarks remarks() {
        return remarks;
    }

    /** What a reader of the scores must know, one sentence each; empty where there is nothing to say. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (total.test() == 0) {
            notes.add("The test set is empty: nothing can be measured with this version.");
        }
        if (total.train() == 0 && total.rows() > 0) {
            notes.add("There is nothing to train on.");
        }
        for (Oversized one : remarks.oversized()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "Unit %d (%,d rows, %.1f %%) is one template, group or question: it is whole in train and not tested.",
                    one.unit(),
                    one.rows(),
                    100 * one.share()));
        }
        for (TopUp one : remarks.topUps()) {
            notes.add(String.format(
                    Locale.ROOT, "%s: %,d rows were moved to test, so that it is tested.", one.name(), one.rows()));
        }
        for (Shortfall one : remarks.shortfalls()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s: %,d of %,d rows wanted in test; it has %,d units.",
                    one.name(),
                    one.test(),
                    one.wanted(),
                    one.units()));
        }
        return notes;
    }

    private List<Tally> tally(List<String> names, BiConsumer<Integer, Counter> counted) {
        Counter counter = new Counter(names.size());
        for (int row = 0; row < units.rows(); row++) {
            if (units.unit(row) >= 0) {
                counter.side = side(row);
                counted.accept(row, counter);
            }
        }
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Tally(names.get(i), counter.train[i], counter.validation[i], counter.test[i]))
                .toList();
    }

    private static final class Counter {
        private final long[] train;
        private final long[] validation;
        private final long[] test;
        private Side side = Side.TRAIN;

        Counter(int names) {
            train = new long[names];
            validation = new long[names];
            test = new long[names];
        }

        void add(int name) {
            switch (side) {
                case TRAIN -> train[name]++;
                case VALIDATION -> validation[name]++;
                case TEST -> test[name]++;
            }
        }
    }
}
