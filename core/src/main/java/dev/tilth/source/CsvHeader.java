package dev.tilth.source;

import dev.tilth.fault.Fault;
import java.util.List;
import java.util.Optional;

/** The first line of a CSV that names its columns. */
final class CsvHeader {
    private CsvHeader() {}

    /** @param likely the encoding that the file seems to be in, where it is not UTF-8 */
    static List<String> read(String where, boolean tooLong, List<String> cells, Optional<LikelyEncoding> likely) {
        if (tooLong) {
            throw broken(where, "the header is longer than the longest row allowed");
        }
        if (cells.stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0)) {
            throw new Fault(
                    where,
                    "the header is not UTF-8",
                    likely.map(found -> "It looks like " + found.name() + ": set encoding: " + found.name()
                                    + " of this source.")
                            .orElse("Set encoding: of this source, for example windows-1252."));
        }
        return ColumnNames.of(where, cells);
    }

    static Fault broken(String where, String what) {
        return new Fault(where, "the header cannot be read: " + what, "Mend the first line.");
    }
}
