package dev.tilth.io;

import dev.tilth.fault.Fault;
import dev.tilth.source.ColumnNames;
import dev.tilth.source.SourceFile;
import dev.tilth.source.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Parquet file. */
final class ParquetFile {
    private ParquetFile() {}

    /**
     * @throws IOException where it is cut off or damaged
     * @throws Fault where two columns have one name, or it is written in a way that cannot be read
     */
    static Table open(SourceFile file) throws IOException {
        Path path = file.path().orElseThrow().toAbsolutePath();
        Duck duck;
        try {
            duck = Duck.reading(file.name());
        } catch (SQLException e) {
            throw trouble(file.name(), e);
        }
        try {
            String quoted = Duck.quoted(path.toString());
            ParquetSchema schema = ParquetSchema.read(duck, quoted);
            List<String> names = schema.columns();
            ColumnNames.refuseTwins(file.name(), names);
            schema.refuseTwinsInside(file.name());
            String relation = "read_parquet(" + quoted + ", hive_partitioning = false)";
            List<Column> found = duck.columns("SELECT * FROM " + relation);
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                columns.add(new Column(names.get(i), found.get(i).type()));
            }
            long rows = duck.numbers("SELECT num_rows FROM parquet_file_metadata(" + quoted + ")")
                    .get(0);
            return DuckTable.of(duck, duck, columns, relation, Optional.of(rows), e -> trouble(file.name(), e))
                    .noting(schema.notes());
        } catch (SQLException e) {
            duck.close();
            throw trouble(file.name(), e);
        } catch (RuntimeException e) {
            duck.close();
            throw e;
        }
    }

    private static IOException trouble(String name, SQLException failure) {
        String said = String.valueOf(failure.getMessage());
        if (said.startsWith("Out of Memory")) {
            throw new Fault(
                    name, "its row groups do not fit into 2 GB of memory", "Write it again with smaller row groups.");
        }
        if (said.startsWith("Not implemented")) {
            throw new Fault(
                    name,
                    "the Parquet file is written in a way that cannot be read",
                    "Write it again without what is rare: encryption, odd compression or types.");
        }
        return new IOException(
                said.contains("Invalid string encoding")
                        ? "a column of the Parquet file holds text that is not UTF-8; write the file again"
                        : said.contains("Invalid JSON")
                                ? "a column of JSON in the Parquet file holds what is none; write the file again"
                                : "the Parquet file is cut off or damaged; fetch or write it again");
    }
}
