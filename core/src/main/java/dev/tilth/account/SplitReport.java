package dev.tilth.account;

import dev.tilth.decide.Decisions;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.Splits;
import dev.tilth.split.Partition;
import dev.tilth.split.Shortfall;
import dev.tilth.split.TopUp;
import dev.tilth.unit.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which rows are learned from and which measure, for the report. */
final class SplitReport {
    private static final int UNITS_SHOWN = 8;

    private final Recipe recipe;
    private final Decisions decisions;
    private final Accounts accounts;

    SplitReport(Recipe recipe, Decisions decisions, Accounts accounts) {
        this.recipe = recipe;
        this.decisions = decisions;
        this.accounts = accounts;
    }

    Splits result(boolean sealed) {
        Partition partition = decisions.partition();
        Units units = decisions.units();
        long all = decisions.kept().cardinality();
        double test = recipe.split().test();
        double validation = recipe.split().validation();
        List<Splits.Unit> oversized = partition.remarks().oversized().stream()
                .map(each -> new Splits.Unit("unit " + (each.unit() + 1), each.rows(), each.share(), "train"))
                .toList();
        List<Splits.Unit> largest = IntStream.range(0, units.count())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(units::size).reversed().thenComparing(unit -> unit))
                .limit(UNITS_SHOWN)
                .map(unit -> new Splits.Unit(
                        "unit " + (unit + 1),
                        units.size(unit),
                        (double) units.size(unit) / all,
                        partition.sideOfUnit(unit).word()))
                .toList();
        return new Splits(
                recipe.split().stratify().name().toLowerCase(Locale.ROOT),
                sealed,
                List.of(
                        split("train", all, 1 - test - validation),
                        split("validation", all, validation),
                        split("test", all, test)),
                units.count(),
                partition.remarks().topUps().stream().mapToLong(TopUp::units).sum(),
                oversized,
                largest,
                minimums(partition),
                partition.notes());
    }

    private Splits.Split split(String name, long all, double asked) {
        return accounts.splits.getOrDefault(name, new SplitAccount()).result(name, all, asked);
    }

    private List<Splits.Minimum> minimums(Partition partition) {
        List<Splits.Minimum> minimums = new ArrayList<>();
        for (Shortfall each : partition.remarks().shortfalls()) {
            minimums.add(new Splits.Minimum(
                    each.name(), each.wanted(), each.test(), "it has " + each.units() + " units in all"));
        }
        return minimums;
    }
}
