package dev.tilth.io;

import dev.tilth.write.Form;
import java.io.IOException;
import java.nio.file.Path;

/** Rows as Parquet, by {@link Parquet}. */
public final class ParquetForm implements Form {
    @Override
    public String ending() {
        return "parquet";
    }

    @Override
    public void write(Path jsonl, Path to) throws IOException {
        Parquet.write(jsonl, to);
    }
}
