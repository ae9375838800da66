package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.json.Json;
import java.util.List;
import java.util.Set;

/** Makes an example of a row; many threads may call it. */
interface RowShape {
    /** @throws Misshapen where the row is not of this shape, with what was found */
    Example read(Json.Obj row) throws Misshapen;

    /** Which of a row's columns are read. */
    Set<String> columns(List<String> keys);
}
