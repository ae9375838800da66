package dev.tilth.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a table that is no text, one after the other. For one thread. */
public interface Table extends Closeable {
    /**
     * The next row: one JSON object in UTF-8, on one line and without its line end; no bytes where the row is blank, and
     * is none. Empty behind the last row.
     *
     * @throws IOException where the rest cannot be read because the file is damaged; its message says what is wrong, and
     *     quotes nothing of the data
     */
    Optional<byte[]> next() throws IOException;

    /** The number, from 1, that a person sees beside the first row. */
    long firstLine();

    /** How much has been read, from 0 to 1; empty where it is not known how much there is. */
    Optional<Double> share();

    /** What the user should know of it, a sentence each; to be asked when no more rows are wanted. */
    List<String> notes();
}
