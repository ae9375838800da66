package dev.tilth.gate;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.stats.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A number that was found, or the reason why there is none. Never 0, NaN or a silent pass for what is not known. */
public sealed interface Measure {
    /** What is measured, snake_case, for example {@code real_share}. */
    String name();

    /** Calls the function for the case that this is. */
    <T> T match(Function<Measured, T> measured, Function<Unmeasured, T> unmeasured);

    Json toJson();

    /**
     * @param name of the measure
     * @param value what was found, finite
     * @param unit of the value
     * @param interval where the true value lies with 95 % confidence, where the rows stand for more than themselves;
     *     empty where all of them were counted and the value is exact
     * @param n how many things were looked at
     * @param evidence what the value was made from, in words that may be shown; may be empty
     */
    record Measured(String name, double value, Unit unit, Optional<Interval> interval, long n, String evidence)
            implements Measure {
        public Measured {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + ": " + value + " is not a measured value");
            }
        }

        @Override
        public <T> T match(Function<Measured, T> measured, Function<Unmeasured, T> unmeasured) {
            return measured.apply(this);
        }

        /** The value with its interval, as people read it: {@code 0.71 [0.69, 0.73]}. */
        String words() {
            String reach = interval.map(i -> " [" + unit.write(i.low()) + ", " + unit.write(i.high()) + "]")
                    .orElse("");
            return unit.write(value) + reach;
        }

        @Override
        public Json toJson() {
            JsonObject json =
                    new JsonObject().put("name", name).put("value", value).put("unit", unit.word());
            interval.ifPresent(i -> json.put("interval", List.of(Json.of(i.low()), Json.of(i.high()))));
            return json.put("n", n).putText("evidence", evidence).build();
        }
    }

    /**
     * @param name of the measure
     * @param reason what is missing, one clause without full stop
     */
    record Unmeasured(String name, String reason) implements Measure {
        public Unmeasured {
            if (reason.isEmpty()) {
                throw new IllegalArgumentException(name + ": no reason why it was not measured");
            }
        }

        @Override
        public <T> T match(Function<Measured, T> measured, Function<Unmeasured, T> unmeasured) {
            return unmeasured.apply(this);
        }

        @Override
        public Json toJson() {
            return new JsonObject().put("name", name).put("unmeasured", reason).build();
        }
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException where it is not that
     */
    static Measure ofJson(Json json) {
        Written written = Written.of("measure", json);
        String name = written.text("name");
        if (written.has("unmeasured")) {
            return new Unmeasured(name, written.text("unmeasured"));
        }
        Optional<Interval> interval =
                written.has("interval") ? Optional.of(interval(written.items("interval"))) : Optional.empty();
        return new Measured(
                name,
                written.number("value"),
                written.word("unit", Unit.class, Unit::word),
                interval,
                written.count("n"),
                written.has("evidence") ? written.text("evidence") : "");
    }

    private static Interval interval(List<Json> bounds) {
        if (bounds.size() == 2 && bounds.get(0) instanceof Json.Num low && bounds.get(1) instanceof Json.Num high) {
            return new Interval(low.asDouble(), high.asDouble());
        }
        throw new IllegalArgumentException("measure.interval: not two numbers");
    }
}
