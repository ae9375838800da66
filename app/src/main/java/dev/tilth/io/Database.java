package dev.tilth.io;

import dev.tilth.fault.Fault;
import dev.tilth.source.ColumnNames;
import dev.tilth.source.DatabaseOptions;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A query that a database answers, through the driver that is on the class path for its address. */
final class Database {
    private static final int ROWS_AT_ONCE = 1000;

    private final SourceOptions options;
    private final Map<String, String> environment;
    private final String where;

    Database(SourceOptions options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
        this.where = "sources." + options.name();
    }

    /** @throws Fault where there is no driver, no right, or the query is wrong */
    Table ask() {
        Connection connection = connect();
        try {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            // a database that knows no such thing is asked all the same
        }
        try {
            Statement statement = connection.createStatement();
            statement.setFetchSize(ROWS_AT_ONCE);
            ResultSet rows = statement.executeQuery(options.query());
            DatabaseTable table = new DatabaseTable(connection, rows, ordered(), this::trouble);
            ColumnNames.refuseTwins(where + ".query", table.names());
            return table;
        } catch (SQLException e) {
            close(connection);
            throw trouble(e);
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    private Connection connect() {
        DatabaseOptions database = options.database();
        Properties properties = new Properties();
        secret(database.user(), "user").ifPresent(user -> properties.setProperty("user", user));
        secret(database.password(), "password").ifPresent(password -> properties.setProperty("password", password));
        if (DriverManager.drivers().noneMatch(driver -> accepts(driver, database.jdbc()))) {
            String scheme = database.jdbc().split(":", 3)[1];
            throw new Fault(
                    where + ".database",
                    "no driver takes addresses that start with jdbc:" + scheme,
                    "Put the driver's jar into the folder lib of tilth.");
        }
        try {
            return DriverManager.getConnection(database.jdbc(), properties);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private static boolean accepts(java.sql.Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    private Optional<String> secret(String variable, String key) {
        if (variable.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(environment.get(variable))
                .orElseThrow(() -> new Fault(
                        where + ".database." + key,
                        "there is no environment variable " + variable,
                        "Set it before tilth is run.")));
    }

    /** A message of a database may quote values, users and hosts. Only what it says of the query is shown. */
    private Fault trouble(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        String kind = state.isEmpty() ? "" : " (SQLSTATE " + state + ")";
        if (state.startsWith("08")) {
            return new Fault(where + ".database", "the database cannot be reached" + kind, "Check its address.");
        }
        if (state.startsWith("28")) {
            return new Fault(
                    where + ".database",
                    "the database refuses user or password" + kind,
                    "Check the environment variables that user and password name.");
        }
        if (state.startsWith("42")) {
            String first = String.valueOf(failure.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            return new Fault(where + ".query", first.replaceAll("(; SQL statement:)?[.!]*$", ""), "Mend the query.");
        }
        return new Fault(
                where + ".query",
                "the database gave up with an error" + kind,
                "Run the query in the database's own tool.");
    }

    private boolean ordered() {
        return options.query().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").contains("order by");
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // nothing was written
        }
    }

    /** What the table should say where its rows may come in another order the next time. */
    static List<String> orderNote(boolean ordered) {
        return ordered
                ? List.of()
                : List.of("the query has no ORDER BY: the next build may see the rows in another order");
    }
}
