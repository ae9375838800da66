package dev.tilth.gate;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;

/**
 * A limit on a measure.
 *
 * @param name of the measure and of the key in the recipe's {@code gates}
 * @param direction on which side of the limit is good
 * @param limit that holds in this build
 * @param usual the limit that holds where the recipe says nothing
 * @param unit of both limits
 * @param reason why the usual limit is what it is, one sentence
 */
public record Gate(String name, Direction direction, double limit, double usual, Unit unit, String reason) {
    /** Whether this build asks less than the usual limit, which a reader must be told first. */
    public boolean isLoosened() {
        return direction == Direction.AT_LEAST ? limit < usual : limit > usual;
    }

    /** Whether the recipe has switched this gate off: no value can miss its limit. */
    public boolean isWaived() {
        boolean open = direction == Direction.AT_LEAST ? limit <= 0 : unit != Unit.COUNT && limit >= 1;
        return open && isLoosened();
    }

    /** The limit as people read it: {@code at least 0.60}, with the usual one where it was loosened. */
    public String words() {
        if (unit == Unit.FLAG) {
            return isWaived() ? "may be no (usually yes)" : "must be yes";
        }
        String words = direction.word() + " " + unit.write(limit);
        return isLoosened() ? words + " (usually " + unit.write(usual) + ")" : words;
    }

    /** What a measure is that misses the limit: {@code under 0.60}. */
    String miss() {
        return unit == Unit.FLAG ? "if no" : direction.missed() + " " + unit.write(limit);
    }

    public Json toJson() {
        return new JsonObject()
                .put("name", name)
                .put("direction", direction.word())
                .put("limit", limit)
                .put("usual", usual)
                .put("unit", unit.word())
                .put("reason", reason)
                .build();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException where it is not that
     */
    public static Gate ofJson(Json json) {
        Written written = Written.of("gate", json);
        return new Gate(
                written.text("name"),
                written.word("direction", Direction.class, Direction::word),
                written.number("limit"),
                written.number("usual"),
                written.word("unit", Unit.class, Unit::word),
                written.text("reason"));
    }
}
