package dev.tilth.io;

import dev.tilth.fault.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * A DuckDB in memory, without network and extensions. Where a user asks it, it may touch the files that it is given and
 * nothing else. It keeps the order of rows, and gives them as they are asked for. It has one thread: with more, how many rows come
 * before an error, and in which order a query gives them that asks for none, would be left to chance.
 */
final class Duck implements Closeable {
    private static final String MEMORY = "2GB";

    private final Connection connection;

    private Duck(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param where for faults
     * @param files that it may read or write
     * @param spill a folder for what does not fit into memory, or empty
     * @throws Fault where this machine cannot load it
     */
    static Duck open(String where, List<Path> files, String spill) throws SQLException {
        Duck duck = new Duck(connect(where));
        String paths = files.stream().map(path -> quoted(path.toString())).collect(Collectors.joining(", "));
        duck.settle();
        duck.run("SET temp_directory = " + quoted(spill));
        duck.run("SET allowed_paths = [" + paths + "]");
        duck.run("SET enable_external_access = false");
        return duck;
    }

    /**
     * One that may read any file, for what only this program asks. All of them are one database, since to start one takes
     * longer than to read a small file.
     *
     * @param where for faults
     * @throws Fault where this machine cannot load it
     */
    static Duck reading(String where) throws SQLException {
        Duck shared;
        try {
            shared = new Duck(Shared.DATABASE.unwrap(DuckDBConnection.class).duplicate());
        } catch (LinkageError e) {
            throw cannotBeLoaded(where);
        }
        try {
            shared.run("SELECT 1");
            return shared;
        } catch (SQLException e) {
            return alone(where);
        }
    }

    /** One for itself: a file that is damaged in an unforeseen way may bring a database down, but only one. */
    private static Duck alone(String where) throws SQLException {
        Duck duck = new Duck(connect(where));
        duck.settle();
        duck.run("SET temp_directory = ''");
        duck.lock();
        return duck;
    }

    /** Started with the first file. */
    private static final class Shared {
        static final Connection DATABASE = start();

        private static Connection start() {
            try {
                return alone("DuckDB").connection;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void settle() throws SQLException {
        run("SET autoinstall_known_extensions = false");
        run("SET autoload_known_extensions = false");
        run("SET threads = 1");
        run("SET memory_limit = '" + MEMORY + "'");
        run("SET preserve_insertion_order = true");
        run("SET enable_external_file_cache = false");
        run("SET GLOBAL TimeZone = 'UTC'");
    }

    private static Connection connect(String where) throws SQLException {
        Properties streaming = new Properties();
        streaming.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        try {
            Driver driver = new DuckDBDriver();
            return driver.connect("jdbc:duckdb:", streaming);
        } catch (LinkageError | RuntimeException e) {
            throw cannotBeLoaded(where);
        }
    }

    private static Fault cannotBeLoaded(String where) {
        return new Fault(
                where,
                "what reads it cannot be loaded on this machine (" + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + ")",
                "Make room in the folder for temporary files, or export it as JSONL or CSV.");
    }

    /** Takes away the means to allow itself more. */
    void lock() throws SQLException {
        run("SET lock_configuration = true");
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The columns that a query gives, by their names as they are written. */
    List<Column> columns(String sql) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            ResultSetMetaData found = prepared.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                columns.add(new Column(found.getColumnName(i), ColumnType.parse(found.getColumnTypeName(i))));
            }
            return columns;
        }
    }

    /** The first number of each row. */
    List<Long> numbers(String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    /** The first text of each row. */
    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /**
     * What an error is about: where rows are given as they are asked for, the driver keeps only that there was one. The
     * query is run again to its error, for which it must give texts in a column {@code r}.
     */
    SQLException why(String sql, SQLException failure) {
        if (!String.valueOf(failure.getMessage()).contains("Invalid result set")) {
            return failure;
        }
        try {
            run("CREATE OR REPLACE TEMP TABLE why AS SELECT sum(octet_length(r)) AS bytes FROM (" + sql + ")");
            return failure;
        } catch (SQLException e) {
            return e;
        }
    }

    /** Begins to give rows; what they are of is closed with the result. */
    ResultSet query(String sql) throws SQLException {
        Statement statement = connection.createStatement();
        try {
            statement.closeOnCompletion();
            return statement.executeQuery(sql);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** A text as SQL writes it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name as SQL writes it. */
    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("DuckDB cannot be closed", e);
        }
    }
}
