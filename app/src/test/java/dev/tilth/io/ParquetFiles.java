package dev.tilth.io;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes Parquet files for tests. */
final class ParquetFiles {
    private ParquetFiles() {}

    /** @param select the rows */
    static Path write(Path file, String select) throws SQLException {
        return write(file, select, "");
    }

    /** @param options of COPY, each after a comma */
    static Path write(Path file, String select, String options) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute(
                    "COPY (" + select + ") TO " + Duck.quoted(file.toString()) + " (FORMAT parquet" + options + ")");
        }
        return file;
    }
}
