package dev.tilth.write;

import java.io.IOException;
import java.nio.file.Path;

/** Another form of a file of rows than a line of JSON each. */
public interface Form {
    /** The ending of its files, for example {@code parquet}. */
    String ending();

    /** Writes the rows of a JSONL file in this form; the file appears whole or not at all. */
    void write(Path jsonl, Path to) throws IOException;
}
