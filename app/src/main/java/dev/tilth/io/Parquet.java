package dev.tilth.io;

import dev.tilth.fault.Fault;
import dev.tilth.fault.Machine;
import dev.tilth.source.ColumnNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes Parquet. */
public final class Parquet {
    private static final int ROWS_IN_A_GROUP = 100_000;

    private Parquet() {}

    /**
     * Writes the rows of a JSONL file, in their order, as a Parquet file (zstd). A column has the narrowest type that
     * holds all its values: texts stay texts, also where they look like dates; what is of several types, and a number
     * that neither 64 bits nor a double hold exactly, is a column of JSON. A member that a row does not have is null. The
     * file appears whole or not at all, and replaces one that is there.
     *
     * @param jsonl an object a line, UTF-8
     * @throws Fault where a line is no object, two names differ in case only, or there is no column at all
     */
    public static void write(Path jsonl, Path parquet) throws IOException {
        Path from = jsonl.toAbsolutePath();
        Path to = parquet.toAbsolutePath();
        String name = String.valueOf(jsonl.getFileName());
        JsonColumns columns = JsonColumns.of(jsonl);
        if (columns.types().isEmpty()) {
            throw new Fault(name, "holds no row, so that no column is known", "Write Parquet where there are rows.");
        }
        refuseTwins(name, columns.types().keySet());
        Path draft = to.resolveSibling(
                "." + to.getFileName() + "." + ProcessHandle.current().pid());
        try (Duck duck = Duck.open(name, List.of(from, draft), "")) {
            duck.run("COPY (SELECT * FROM " + source(from, columns) + ") TO " + Duck.quoted(draft.toString())
                    + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + ROWS_IN_A_GROUP + ")");
            Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException e) {
            String said = String.valueOf(e.getMessage());
            throw said.startsWith("IO Error")
                    ? Machine.fault(
                            parquet.toString(),
                            new IOException(said.lines().findFirst().orElse("")))
                    : new Fault(name, "cannot be written as Parquet", "Check that each line is one JSON object.");
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void refuseTwins(String name, Set<String> columns) {
        Map<String, String> seen = new HashMap<>();
        for (String column : columns) {
            if (seen.put(column.toLowerCase(Locale.ROOT), column) != null) {
                throw new Fault(
                        name,
                        "has two members whose names differ in case only: " + ColumnNames.shown(List.of(column)),
                        "Rename one.");
            }
        }
    }

    private static String source(Path from, JsonColumns columns) {
        List<String> typed = new ArrayList<>();
        for (Map.Entry<String, JsonColumns.Type> column : columns.types().entrySet()) {
            typed.add(Duck.quoted(column.getKey()) + ": "
                    + Duck.quoted(column.getValue().sql()));
        }
        return "read_json(" + Duck.quoted(from.toString()) + ", format = 'newline_delimited', compression = 'none',"
                + " maximum_object_size = " + Math.max(1 << 24, columns.longest() + 2) + ", columns = {"
                + String.join(", ", typed) + "})";
    }
}
