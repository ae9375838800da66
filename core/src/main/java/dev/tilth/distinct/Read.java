package dev.tilth.distinct;

import dev.tilth.corpus.RowState;
import dev.tilth.corpus.RowWords;
import dev.tilth.corpus.Rows;
import dev.tilth.dedup.ExampleReader;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All rows that were read.
 *
 * @param rows those of the files, then those of the reference
 * @param own how many are of the files
 */
record Read(Rows rows, int own) implements ExampleReader {
    /** The example of a row that is compared. */
    @Override
    public Example read(int row) {
        return ExampleJson.ofCanonical(rows.text(row));
    }

    @Override
    public boolean words(int row, RowWords into) {
        rows.words(row, into);
        return true;
    }

    /** False for bytes that are no row. */
    boolean isReadable(int row) {
        return rows.state(row) != RowState.REJECTED;
    }

    boolean isCompared(int row) {
        return rows.state(row) == RowState.GOOD;
    }

    /** Why a row is not compared. */
    Unread why(int row) {
        return Unread.of(rows.text(row));
    }

    /** The first row of the first file of which no row can be compared. */
    Optional<Integer> firstUnknown() {
        Map<String, Integer> unknown = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            String file = rows.origin(row).file();
            if (isCompared(row)) {
                known.add(file);
            } else {
                unknown.putIfAbsent(file, row);
            }
        }
        unknown.keySet().removeAll(known);
        return unknown.values().stream().findFirst();
    }
}
