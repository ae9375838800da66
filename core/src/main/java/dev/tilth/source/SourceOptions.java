package dev.tilth.source;

import dev.tilth.format.MapOptions;
import dev.tilth.option.Changed;
import dev.tilth.option.Key;
import java.util.List;

/** One source of the recipe: which files, what they are, and what is known of all their rows. */
public record SourceOptions(
        @Key("Name of the source in the ledger and the report; the first file's name where it is not given.")
                String name,
        @Key("Files, folders or globs (data/*.jsonl, **/*.csv) relative to the recipe, or - for standard input.")
                List<String> path,
        @Key("Where the rows come from: production, expert, public, vendor or synthetic; unstated leaves the share of"
                        + " real data undecided.")
                SourceKind kind,
        @Key("Character encoding of the files, for example windows-1252; auto reads UTF-8 and UTF-16 and never guesses"
                        + " another.")
                String encoding,
        @Key(
                        "How rows lie in the files: jsonl, json, csv, tsv, conll, parquet or excel; auto decides by the content and states it."
                                + " The format sql is that of a query's rows, and is not stated.")
                SourceFormat format,
        @Key(
                        "What separates the fields of a CSV: one character, or auto for the best of comma, semicolon, tab and bar.")
                String delimiter,
        @Key(
                        "Whether the first line of a CSV or a sheet names its columns: true, false (columns are then named 1, 2, ...), or auto,"
                                + " which takes it for a row where it looks like the lines after it, and states what it did.")
                HeaderLine header,
        @Key("Name of the sheet of an Excel workbook; the first one where it is not given.") String sheet,
        @Key(
                        "A query in SQL, whose result are the rows. It asks the files of this source, each a table under its name without"
                                + " ending, all of them together the table source; or the database. Default none: all rows of the files.")
                String query,
        @Key("A database that the query asks, instead of files.") DatabaseOptions database,
        @Key("Which column or columns (dotted paths allowed) hold prompt, completion, system, messages, label, group,"
                        + " collected and so on; without it the shape is detected.")
                MapOptions map,
        @Key("Version of the task definition under which all rows were made, 0 where it is not known; older rows are"
                        + " quarantined.")
                int taskVersion,
        @Key("Who answered or labelled all rows: expert, agent, junior, model, or a name.") String labelledBy,
        @Key("When all rows were collected, as an ISO 8601 date or month; a mapped column has precedence.")
                String collected,
        @Key("Longest row in bytes, 1024 to 1073741824; a longer one is rejected without being held in memory.")
                int maxRowBytes) {
    public static final SourceOptions DEFAULTS = new SourceOptions(
            "",
            List.of(),
            SourceKind.UNSTATED,
            "auto",
            SourceFormat.AUTO,
            "auto",
            HeaderLine.AUTO,
            "",
            "",
            DatabaseOptions.DEFAULTS,
            MapOptions.DEFAULTS,
            0,
            "",
            "",
            16 << 20);

    public SourceOptions {
        path = List.copyOf(path);
        checkOrigin(path, query, database, format, name);
        if (name.isEmpty() && (!path.isEmpty() || database.isThere())) {
            name = path.isEmpty() ? "database" : FileEndings.stem(path.get(0));
        }
        TextEncoding.check(encoding);
        Delimiters.check(delimiter);
        if (taskVersion < 0) {
            throw new IllegalArgumentException("taskVersion: " + taskVersion + " is not a version. Give 1 or more.");
        }
        if (maxRowBytes < 1024 || maxRowBytes > 1 << 30) {
            throw new IllegalArgumentException(
                    "maxRowBytes: " + maxRowBytes + " is out of range. Give 1024 to 1073741824.");
        }
    }

    private static void checkOrigin(
            List<String> path, String query, DatabaseOptions database, SourceFormat format, String name) {
        if (path.isEmpty() && !name.isEmpty() && !database.isThere()) {
            throw new IllegalArgumentException("path: nothing to read. Name a file, a folder or a glob.");
        }
        if (database.isThere() && !path.isEmpty()) {
            throw new IllegalArgumentException("database: files are named too. Make two sources of them.");
        }
        if (database.isThere() && query.isBlank()) {
            throw new IllegalArgumentException("query: the database is not asked anything. Write a SELECT.");
        }
        if (!query.isEmpty() && path.contains("-")) {
            throw new IllegalArgumentException("query: standard input cannot be asked. Name a file.");
        }
        if (format == SourceFormat.SQL) {
            throw new IllegalArgumentException("format: sql is what a query gives. Write the query, and no format.");
        }
    }

    /** Whether the rows are what a query gives. */
    public boolean asks() {
        return !query.isEmpty();
    }

    /** The files at these paths, all else by default. */
    public static SourceOptions of(String... paths) {
        return DEFAULTS.withPath(List.of(paths));
    }

    public SourceOptions withPath(List<String> paths) {
        return Changed.in(this, "path", paths);
    }

    public SourceOptions withName(String named) {
        return Changed.in(this, "name", named);
    }

    public SourceOptions withEncoding(String stated) {
        return Changed.in(this, "encoding", stated);
    }

    public SourceOptions withFormat(SourceFormat stated) {
        return Changed.in(this, "format", stated);
    }

    public SourceOptions withDelimiter(String stated) {
        return Changed.in(this, "delimiter", stated);
    }

    public SourceOptions withHeader(HeaderLine stated) {
        return Changed.in(this, "header", stated);
    }

    public SourceOptions withSheet(String named) {
        return Changed.in(this, "sheet", named);
    }

    public SourceOptions withQuery(String sql) {
        return Changed.in(this, "query", sql);
    }

    public SourceOptions withDatabase(DatabaseOptions asked) {
        return Changed.in(this, "database", asked);
    }

    public SourceOptions withMap(MapOptions columns) {
        return Changed.in(this, "map", columns);
    }

    public SourceOptions withMaxRowBytes(int bytes) {
        return Changed.in(this, "maxRowBytes", bytes);
    }
}
