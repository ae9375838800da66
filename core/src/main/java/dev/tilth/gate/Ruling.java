package dev.tilth.gate;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.stats.Interval;
import java.util.Locale;

/**
 * A gate put to its measure. The verdict is not stored: it follows from the two, here and wherever they are read again.
 *
 * @param gate the limit
 * @param measure what was found
 * @param remedy what the user can do where this is not GO; one sentence
 */
public record Ruling(Gate gate, Measure measure, String remedy) {
    public Ruling {
        if (!gate.name().equals(measure.name())) {
            throw new IllegalArgumentException("gate " + gate.name() + " on measure " + measure.name());
        }
    }

    /**
     * GO or NO-GO where the whole interval is on one side of the limit (the value, where it is exact); CANNOT DECIDE
     * where the interval has the limit inside, or where nothing was measured. A waived gate is GO.
     */
    public Verdict verdict() {
        return gate.isWaived() ? Verdict.GO : measure.match(this::decide, unmeasured -> Verdict.CANNOT_DECIDE);
    }

    private Verdict decide(Measure.Measured measured) {
        Interval reach = measured.interval().orElse(new Interval(measured.value(), measured.value()));
        boolean low = gate.direction().meets(reach.low(), gate.limit());
        boolean high = gate.direction().meets(reach.high(), gate.limit());
        return low != high ? Verdict.CANNOT_DECIDE : low ? Verdict.GO : Verdict.NO_GO;
    }

    /** What would change the verdict; one sentence. */
    public String change() {
        if (gate.isWaived()) {
            return "Waived by the recipe: gates." + gate.name() + " asks for nothing.";
        }
        return switch (verdict()) {
            case GO -> "NO-GO " + gate.miss() + ".";
            case NO_GO -> remedy;
            case CANNOT_DECIDE ->
                measure.match(
                        measured -> n(measured) + " too few to be sure on which side of the limit this is. " + remedy,
                        unmeasured -> sentence(unmeasured.reason()) + " " + remedy);
        };
    }

    private static String n(Measure.Measured measured) {
        return Unit.count(measured.n()) + (measured.n() == 1 ? " row is" : " rows are");
    }

    private static String sentence(String clause) {
        int first = clause.offsetByCodePoints(0, 1);
        return clause.substring(0, first).toUpperCase(Locale.ROOT) + clause.substring(first) + ".";
    }

    /** What was found, as people read it: {@code 0.71 [0.69, 0.73]} or {@code not measured}. */
    public String found() {
        return measure.match(Measure.Measured::words, unmeasured -> "not measured");
    }

    public Json toJson() {
        return new JsonObject()
                .put("gate", gate.toJson())
                .put("measure", measure.toJson())
                .put("remedy", remedy)
                .put("verdict", verdict().word())
                .put("change", change())
                .build();
    }

    /**
     * Reads what {@link #toJson} wrote, and derives the verdict again.
     *
     * @throws IllegalArgumentException where it is not that, or where the written verdict does not follow
     */
    public static Ruling ofJson(Json json) {
        Written written = Written.of("ruling", json);
        Ruling ruling = new Ruling(
                Gate.ofJson(written.json("gate")), Measure.ofJson(written.json("measure")), written.text("remedy"));
        Verdict said = written.word("verdict", Verdict.class, Verdict::word);
        if (said != ruling.verdict()) {
            throw new IllegalArgumentException(ruling.gate.name() + ": " + said.word() + " is written, but "
                    + ruling.found() + " against " + ruling.gate.words() + " is "
                    + ruling.verdict().word());
        }
        return ruling;
    }
}
