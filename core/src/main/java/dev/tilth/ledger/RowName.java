package dev.tilth.ledger;

import dev.tilth.example.Origin;
import dev.tilth.fault.Fault;

/**
 * A row as a person names it: {@code data/tickets.csv#812}; the file may be its last part only.
 *
 * @param file as in the ledger, or the end of it from a folder on
 * @param row ordinal of the row, from 1
 */
public record RowName(String file, long row) {
    /**
     * @throws Fault where the text is not FILE#ROW
     */
    public static RowName of(String text) {
        int hash = text.lastIndexOf('#');
        if (hash > 0) {
            try {
                long row = Long.parseLong(text.substring(hash + 1));
                if (row > 0) {
                    return new RowName(text.substring(0, hash).replace('\\', '/'), row);
                }
            } catch (NumberFormatException e) {
                // falls through to the fault: what stands behind the # is no number
            }
        }
        throw new Fault(text, "not the name of a row", "Write FILE#ROW, for example data/tickets.csv#812.");
    }

    /** Whether this names the row that stands at {@code origin}. */
    public boolean names(Origin origin) {
        return row == origin.row() && namesFile(origin.file());
    }

    /** Whether this names a row of {@code other}. */
    public boolean namesFile(String other) {
        return other.equals(file) || other.endsWith("/" + file) || file.endsWith("/" + other);
    }

    @Override
    public String toString() {
        return file + "#" + row;
    }
}
