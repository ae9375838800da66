package dev.tilth.io;

import dev.tilth.source.ColumnNames;
import java.util.ArrayList;
import java.util.List;

/** What a user should know of values that JSON has no form for. */
final class Notes {
    private Notes() {}

    /**
     * @param bytes columns that hold bytes
     * @param notNumbers how many numbers are none
     */
    static List<String> of(List<String> bytes, long notNumbers) {
        List<String> notes = new ArrayList<>();
        if (!bytes.isEmpty()) {
            notes.add("bytes are written as base64: " + ColumnNames.shown(bytes));
        }
        if (notNumbers > 0) {
            notes.add((notNumbers == 1 ? "1 value that is no number" : notNumbers + " values that are no numbers")
                    + " (NaN or infinite) read as null");
        }
        return notes;
    }
}
