package dev.tilth.source;

import dev.tilth.example.Rejection;
import dev.tilth.json.Json;

/** A raw row that was read, or the reason why it cannot be. */
public sealed interface Parsed {
    /** @param value the fields in their order; values of a CSV are strings */
    record Row(Json.Obj value) implements Parsed {}

    /**
     * @param rejection of step {@code read}; its evidence starts with the place
     * @param line where reading stopped, from 1
     * @param column there, in characters from 1
     */
    record Unreadable(Rejection rejection, long line, long column) implements Parsed {}
}
