package dev.tilth.gate;

import dev.tilth.stats.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From counts to a judgement, and nothing else: the same counts and limits give the same verdict everywhere.
 *
 * <p>A share that was counted over all rows is exact and has no interval. The two shares that speak of what a source
 * delivers, beyond the rows it has delivered, have one: three rows cannot tell a bad source from a good one.
 */
public final class Judge {
    private final Counts counts;
    private final Limits limits;

    private Judge(Counts counts, Limits limits) {
        this.counts = counts;
        this.limits = limits;
    }

    /** All gates on these counts, in a fixed order, with the advice for what they show. */
    public static Judgement judge(Counts counts, GateOptions options) {
        return new Judgement(new Judge(counts, new Limits(options)).rulings(), Situation.advice(counts));
    }

    private List<Ruling> rulings() {
        List<Ruling> rulings = new ArrayList<>(List.of(
                volume(),
                realShare(),
                reviewedShare(),
                sealed(),
                taskLocked(),
                crossSplitOverlap(),
                contamination(),
                rejectedShare(),
                sourceLoss(),
                residualPrivacy()));
        if (counts.classes().labelled() > 0) {
            rulings.add(largestClass());
        }
        if (counts.offFormat().isPresent()) {
            rulings.add(offFormat(counts.offFormat().getAsLong()));
        }
        rulings.add(wholeData());
        return rulings;
    }

    private Ruling volume() {
        Gate gate = limits.volume(counts.objective());
        Splits splits = counts.splits();
        String evidence = Unit.count(splits.train()) + " train, " + Unit.count(splits.validation()) + " validation, "
                + Unit.count(splits.test()) + " test";
        String missing = Unit.count((long) gate.limit() - counts.kept());
        return new Ruling(
                gate,
                exact(gate, (double) counts.kept(), counts.read(), evidence),
                "Add " + missing + " rows that pass the checks.");
    }

    private Ruling realShare() {
        Gate gate = limits.realShare();
        long real = counts.kept() - counts.synthetic();
        return new Ruling(
                gate, share(gate, real, counts.kept(), "kept rows are not synthetic"), realRemedy(gate.limit(), real));
    }

    private String realRemedy(double limit, long real) {
        if (limit <= 0 || limit >= 1 || real == 0) {
            return "Add real rows until they hold this share.";
        }
        long wanted = (long) StrictMath.ceil(limit / (1 - limit) * counts.synthetic());
        long most = (long) StrictMath.floor((1 - limit) / limit * real);
        return "Add " + Unit.count(wanted - real) + " real rows, or keep at most " + Unit.count(most)
                + " synthetic ones.";
    }

    private Ruling reviewedShare() {
        Gate gate = limits.reviewedShare();
        return new Ruling(
                gate,
                unmeasured(gate, "there are no reviews of these rows"),
                "Have an expert review a sample of every source.");
    }

    private Ruling sealed() {
        Gate gate = limits.sealed();
        long test = counts.splits().test();
        Measure measure = test == 0 ? unmeasured(gate, "there is no test set") : flag(gate, counts.sealed(), test);
        return new Ruling(gate, measure, "Run tilth seal on this version and commit what it writes.");
    }

    private Ruling taskLocked() {
        Gate gate = limits.taskLocked();
        return counts.task() == TaskLock.NONE
                ? new Ruling(
                        gate,
                        unmeasured(gate, "the recipe names no task definition"),
                        "Write down the task and name the file in task.definition.")
                : new Ruling(
                        gate,
                        flag(gate, counts.task() == TaskLock.LOCKED, 1),
                        "Run tilth seal, which writes the definition's digest into tilth.lock.");
    }

    private Ruling crossSplitOverlap() {
        Gate gate = limits.crossSplitOverlap();
        Overlap leaks = counts.leaks();
        String evidence = of(leaks.hits(), leaks.checked()) + " units have rows in more than one split";
        Measure measure = leaks.checked() == 0
                ? unmeasured(gate, "there is no unit to look at")
                : exact(gate, (double) leaks.hits(), leaks.checked(), evidence);
        return new Ruling(gate, measure, "A build never cuts a unit: build again, and report this as a bug.");
    }

    /** The ruling on the worst of all that was compared: a large clean benchmark must not thin out a small dirty one. */
    private Ruling contamination() {
        Gate gate = limits.contamination();
        return counts.contamination().stream()
                .filter(overlap -> overlap.checked() > 0)
                .max(Comparator.comparingDouble(Overlap::share).thenComparingLong(Overlap::checked))
                .map(worst -> new Ruling(
                        gate,
                        share(
                                gate,
                                worst.hits(),
                                worst.checked(),
                                "items of " + worst.against() + " are in training rows, before any was rejected"),
                        "Find how these items came into the sources, and close that way."))
                .orElseGet(() -> new Ruling(
                        gate,
                        unmeasured(gate, "no reference file is named and no test set is sealed"),
                        "Name the benchmarks that will be used in contamination.against, or seal the test set."));
    }

    private Ruling rejectedShare() {
        Gate gate = limits.rejectedShare();
        long in = counts.sources().stream().mapToLong(SourceCount::in).sum();
        return new Ruling(
                gate,
                sampled(gate, counts.rejected(), in, "rows were rejected"),
                "Start with the most frequent reason in rejected.jsonl.");
    }

    /**
     * The ruling on the worst source: the worst verdict, and among equals the largest share. A quarantined row is set
     * aside until somebody looks at it, and so not lost.
     */
    private Ruling sourceLoss() {
        Gate gate = limits.sourceLoss();
        String remedy = "Mend the source or its mapping: rejected.jsonl names each row and reason.";
        return counts.sources().stream()
                .filter(source -> source.in() > 0)
                .map(source -> new Ruling(
                        gate,
                        sampled(
                                gate,
                                source.rejected(),
                                source.in(),
                                "rows of source " + source.name() + " were rejected"),
                        remedy))
                .max(Comparator.comparing(Ruling::verdict).thenComparingDouble(Judge::value))
                .orElseGet(() -> new Ruling(gate, unmeasured(gate, "no row was read"), remedy));
    }

    private Ruling residualPrivacy() {
        Gate gate = limits.residualPrivacy();
        return new Ruling(
                gate,
                unmeasured(gate, "nobody has searched for what the detectors missed"),
                "Have people search a sample of the kept rows.");
    }

    private Ruling largestClass() {
        Classes classes = counts.classes();
        Gate gate = limits.largestClass(classes.classes());
        Measure measure = classes.classes() < 2
                ? unmeasured(gate, "there is one class only")
                : share(
                        gate,
                        classes.rows(),
                        classes.labelled(),
                        "labelled rows have one of " + Unit.count(classes.classes()) + " classes");
        return new Ruling(gate, measure, "Add rows of the other classes, or cap the largest.");
    }

    private Ruling offFormat(long rows) {
        Gate gate = limits.offFormat();
        return new Ruling(
                gate,
                share(gate, rows, counts.kept(), "kept rows are not in the production format"),
                "Bring the rows into the format that is served, or state the one that is: ledger and report name each"
                        + " row.");
    }

    private Ruling wholeData() {
        Gate gate = limits.wholeData();
        Measure measure =
                counts.whole() ? flag(gate, true, counts.read()) : unmeasured(gate, "only the first rows were read");
        return new Ruling(gate, measure, "Build without --limit.");
    }

    private static Measure unmeasured(Gate gate, String reason) {
        return new Measure.Unmeasured(gate.name(), reason);
    }

    private static Measure flag(Gate gate, boolean value, long n) {
        return exact(gate, value ? 1 : 0, n, "");
    }

    private static Measure share(Gate gate, long part, long whole, String what) {
        return whole == 0
                ? unmeasured(gate, "there are no rows")
                : exact(gate, (double) part / whole, whole, of(part, whole) + " " + what);
    }

    private static Measure sampled(Gate gate, long part, long whole, String what) {
        return whole == 0
                ? unmeasured(gate, "there are no rows")
                : new Measure.Measured(
                        gate.name(),
                        (double) part / whole,
                        gate.unit(),
                        Optional.of(Wilson.of(part, whole)),
                        whole,
                        of(part, whole) + " " + what);
    }

    private static Measure exact(Gate gate, double value, long n, String evidence) {
        return new Measure.Measured(gate.name(), value, gate.unit(), Optional.empty(), n, evidence);
    }

    private static double value(Ruling ruling) {
        return ruling.measure().match(Measure.Measured::value, none -> 0.0);
    }

    private static String of(long part, long whole) {
        return Unit.count(part) + " of " + Unit.count(whole);
    }
}
