package dev.tilth.io;

import dev.tilth.fault.Fault;
import dev.tilth.source.ColumnNames;
import dev.tilth.source.HeaderLine;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceFormat;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.Table;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query over the files of a source. Each file is a table that is named like it, without folder and endings, and all of
 * them, one below the other, are the table {@code source}. Nothing but these files can be read. One thread answers, so
 * that the rows come in one order also where the query asks for none.
 */
final class Query {
    private static final String ALL = "source";
    private static final Pattern CSV_LINE = Pattern.compile("CSV Error on Line: (\\d+)");

    private final SourceFile file;
    private final SourceOptions options;
    private final String where;

    Query(SourceFile file, SourceOptions options) {
        this.file = file;
        this.options = options;
        this.where = "sources." + options.name() + ".query";
    }

    /** @throws Fault where the query, or a file that it asks, is wrong */
    Table ask() throws IOException {
        Map<String, SourceFile> tables = tables();
        List<Path> paths = new ArrayList<>();
        file.asked().forEach(each -> paths.add(path(each)));
        Path spill = Files.createTempDirectory("tilth-query-");
        List<Closeable> opened = new ArrayList<>(List.of(() -> delete(spill)));
        try {
            Duck duck = Duck.open(where, paths, spill.toString());
            opened.add(0, duck);
            for (Map.Entry<String, SourceFile> table : tables.entrySet()) {
                view(duck, table.getKey(), "SELECT * FROM " + relation(table.getValue()));
            }
            view(duck, ALL, all());
            duck.lock();
            String asked = options.query().strip().replaceAll(";\\s*$", "");
            List<Column> columns = duck.columns("SELECT * FROM (" + asked + "\n)");
            ColumnNames.refuseTwins(where, names(duck, asked));
            return DuckTable.of(
                    duck, () -> close(opened), columns, "(" + asked + "\n)", Optional.empty(), this::trouble);
        } catch (SQLException e) {
            close(opened);
            throw trouble(e);
        } catch (RuntimeException e) {
            close(opened);
            throw e;
        }
    }

    /** In a query around it, the second of two columns with one name would have another. */
    private static List<String> names(Duck duck, String asked) throws SQLException {
        return duck.columns(asked).stream().map(Column::name).toList();
    }

    /** Only what is asked for is looked at. */
    private void view(Duck duck, String name, String sql) throws SQLException {
        if (options.query().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            duck.run("CREATE VIEW " + Duck.name(name) + " AS " + sql);
        }
    }

    private String all() {
        List<String> selects = new ArrayList<>();
        file.asked().forEach(each -> selects.add("SELECT * FROM " + relation(each)));
        return String.join(" UNION ALL BY NAME ", selects);
    }

    private Map<String, SourceFile> tables() {
        Map<String, SourceFile> tables = new LinkedHashMap<>();
        for (SourceFile each : file.asked()) {
            String stem = SourceOptions.of(each.name()).name();
            String name = stem.equalsIgnoreCase(ALL) ? stem + "_file" : stem;
            if (tables.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                tables.put(name, each);
            }
        }
        return tables;
    }

    private String relation(SourceFile each) {
        String quoted = Duck.quoted(path(each).toString());
        return switch (options.format() == SourceFormat.AUTO ? SourceFormat.named(each.name()) : options.format()) {
            case PARQUET -> "read_parquet(" + quoted + ", hive_partitioning = false)";
            case CSV -> "read_csv(" + quoted + ", all_varchar = true, hive_partitioning = false" + csv() + ")";
            case TSV -> "read_csv(" + quoted + ", all_varchar = true, hive_partitioning = false, delim = '\t')";
            case JSON -> json(quoted, "auto");
            case JSONL -> json(quoted, "newline_delimited");
            default ->
                throw new Fault(
                        where,
                        each.name() + " is no table that a query can ask",
                        "Name Parquet, CSV, TSV, JSON or JSONL files; save a sheet as CSV.");
        };
    }

    private String csv() {
        String delimiter = options.delimiter().equals("auto")
                ? ""
                : ", delim = " + Duck.quoted(options.delimiter().replace("\\t", "\t"));
        String header = options.header() == HeaderLine.AUTO
                ? ""
                : ", header = " + options.header().word();
        String encoding = options.encoding().equals("auto") ? "" : ", encoding = " + Duck.quoted(options.encoding());
        return delimiter + header + encoding;
    }

    /** Types are decided on all rows, and texts that look like dates stay texts. */
    private String json(String quoted, String format) {
        return "read_json(" + quoted + ", format = '" + format + "', sample_size = -1, dateformat = '%%',"
                + " timestampformat = '%%', map_inference_threshold = -1, field_appearance_threshold = 0,"
                + " hive_partitioning = false, maximum_object_size = " + options.maxRowBytes() + ")";
    }

    private static Path path(SourceFile each) {
        return each.path().orElseThrow().toAbsolutePath();
    }

    /** What DuckDB says of the query is shown; what it says of values may quote them, and is not. */
    private IOException trouble(SQLException failure) {
        String said = String.valueOf(failure.getMessage());
        String first = said.lines().findFirst().orElse("").strip();
        String kind = first.contains(": ") ? first.substring(0, first.indexOf(": ")) : "Error";
        boolean ofTheQuery =
                Stream.of("Parser", "Binder", "Catalog", "Permission", "Syntax").anyMatch(kind::startsWith);
        Matcher line = CSV_LINE.matcher(said);
        String what = ofTheQuery
                ? first.replaceAll("[.!]+$", "")
                : line.find() ? "line " + line.group(1) + " of a CSV cannot be read" : kind + " at a value of a row";
        throw new Fault(
                where,
                what,
                ofTheQuery
                        ? "Mend the query; its tables are " + ALL + ", " + String.join(", ", tables().keySet()) + "."
                        : "Mend the file, or ask in another way: TRY_CAST gives null where a value has another type.");
    }

    private static void close(List<Closeable> opened) throws IOException {
        for (Closeable each : opened) {
            each.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(folder);
    }
}
