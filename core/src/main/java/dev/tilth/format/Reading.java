package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Facts;
import dev.tilth.example.Rejection;
import java.util.List;

/** What became of a row: an example, or the reason why it is none. */
public sealed interface Reading {
    /**
     * @param facts what the mapped columns say beside the content
     * @param unused columns that were not read, in the order of the row; the same list for rows with the same columns
     */
    record Shaped(Example example, Facts facts, List<String> unused) implements Reading {}

    record Refused(Rejection rejection) implements Reading {}
}
