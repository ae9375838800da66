package dev.tilth.split;

import dev.tilth.unit.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Gives each unit to one side: the sealed ones first, then the oversized, then by hash, then what labels still need. */
public final class Splitter {
    /** A pair is never too large for a test set, however few rows there are. */
    private static final int SMALL_UNIT = 2;

    /** Top-ups stop where test would grow beyond this many times its share: so many labels are no classes. */
    private static final double MOST_OF_SHARE = 1.5;

    private final SplitRows rows;
    private final SplitOptions options;
    private final Units units;
    private final Tags tags;
    private final Draw draw;
    private final Side[] sides;
    private final int present;

    private Splitter(SplitRows rows, SplitOptions options) {
        this.rows = rows;
        this.options = options;
        this.units = rows.units();
        this.tags = Tags.of(rows, options.stratify());
        this.draw = new Draw(rows, options);
        this.sides = new Side[units.count()];
        this.present = IntStream.range(0, units.count()).map(units::size).sum();
    }

    /** The side of every row that is present; the same rows and options give the same answer everywhere. */
    public static Partition split(SplitRows rows, SplitOptions options) {
        return new Splitter(rows, options).split();
    }

    private Partition split() {
        boolean[] sealed = new boolean[units.count()];
        rows.sealed().stream().map(units::unit).filter(unit -> unit >= 0).forEach(unit -> sealed[unit] = true);
        boolean locked = !rows.sealed().isEmpty();
        List<Oversized> oversized = new ArrayList<>();
        for (int unit = 0; unit < sides.length; unit++) {
            if (isOversized(unit) && !sealed[unit]) {
                oversized.add(new Oversized(unit, units.first(unit), units.size(unit), share(unit)));
            }
        }
        IntPredicate drawn = unit -> !isOversized(unit);
        draw.draw(sides, IntStream.range(0, sides.length).filter(drawn).toArray(), tags);
        for (int unit = 0; unit < sides.length; unit++) {
            boolean drawnIntoLockedTest = locked && sides[unit] == Side.TEST;
            if (sealed[unit]) {
                sides[unit] = Side.TEST;
            } else if (isOversized(unit) || drawnIntoLockedTest) {
                sides[unit] = Side.TRAIN;
            }
        }
        List<TopUp> topUps = locked ? List.of() : topUps(drawn);
        return new Partition(rows, sides, new Partition.Remarks(locked, oversized, topUps, shortfalls()));
    }

    private boolean isOversized(int unit) {
        return units.size(unit) > SMALL_UNIT && share(unit) > options.largestUnit();
    }

    private double share(int unit) {
        return (double) units.size(unit) / present;
    }

    /** The commonest labels first: what they give costs train least. */
    private List<TopUp> topUps(IntPredicate free) {
        List<TopUp> topUps = new ArrayList<>();
        double most = StrictMath.max(1, MOST_OF_SHARE * options.test() * present);
        int[] byUnits = IntStream.range(0, tags.count())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(tags::units).reversed())
                .mapToInt(tag -> tag)
                .toArray();
        long test = IntStream.range(0, sides.length)
                .filter(unit -> sides[unit] == Side.TEST)
                .mapToLong(units::size)
                .sum();
        for (int tag : byUnits) {
            if (options.test() > 0 && testRows(tag) < options.minPerLabel()) {
                test += topUp(tag, free, most - test, topUps);
            }
        }
        return topUps;
    }

    /** Moves the units of smallest hash until the label has its rows; returns how many rows of any label moved. */
    private long topUp(int tag, IntPredicate free, double room, List<TopUp> topUps) {
        int[] inTrain = tags.unitsOf(tag)
                .filter(unit -> sides[unit] == Side.TRAIN)
                .boxed()
                .sorted(Comparator.comparingLong(draw::rank))
                .mapToInt(unit -> unit)
                .toArray();
        long before = testRows(tag);
        long now = before;
        long moved = 0;
        int count = 0;
        int left = inTrain.length;
        for (int unit : inTrain) {
            if (left < 2 || now >= options.minPerLabel()) {
                break;
            }
            if (free.test(unit) && moved + units.size(unit) <= room) {
                sides[unit] = Side.TEST;
                moved += units.size(unit);
                now += rowsWith(tag, unit);
                left--;
                count++;
            }
        }
        if (count > 0) {
            topUps.add(new TopUp(tags.name(tag), count, now - before));
        }
        return moved;
    }

    private List<Shortfall> shortfalls() {
        return IntStream.range(0, options.test() > 0 ? tags.count() : 0)
                .filter(tag -> tags.units(tag) > 0)
                .mapToObj(tag -> new Shortfall(tags.name(tag), tags.units(tag), testRows(tag), options.minPerLabel()))
                .filter(one -> one.test() < one.wanted())
                .toList();
    }

    private long testRows(int tag) {
        return tags.unitsOf(tag)
                .filter(unit -> sides[unit] == Side.TEST)
                .mapToLong(unit -> rowsWith(tag, unit))
                .sum();
    }

    private int rowsWith(int tag, int unit) {
        for (int i = tags.entries(unit); i < tags.entries(unit + 1); i++) {
            if (tags.tag(i) == tag) {
                return tags.rows(i);
            }
        }
        return 0;
    }
}
