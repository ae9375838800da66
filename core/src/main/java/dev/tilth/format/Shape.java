package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.json.Json;

/** One wire shape, both ways. Immutable; many threads may call it. */
public interface Shape extends RowShape {
    /** Kebab-case, as the recipe and the report name it. */
    String name();

    /** Whether the names and types of a row's columns are those of this shape. */
    boolean fits(Json.Obj row);

    /** What this shape has no place for. */
    Capacity capacity();

    /** The example in this shape, with what had to be left out, or why it cannot be. */
    Written write(Example example);
}
