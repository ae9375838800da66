package dev.tilth.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.source.DatabaseOptions;
import dev.tilth.source.SourceFiles;
import dev.tilth.source.SourceFormat;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final String URL = "jdbc:h2:mem:desk";
    private static final String UNORDERED =
            "the query has no ORDER BY: the next build may see the rows in another order";

    @TempDir
    private Path folder;

    private Connection kept;

    @BeforeEach
    void open() throws SQLException {
        kept = DriverManager.getConnection(URL, "ada", "open sesame");
        run(
                "CREATE TABLE tickets (id BIGINT, prompt VARCHAR, seen TIMESTAMP, at TIMESTAMP WITH TIME ZONE, cost DECIMAL(30, 10),"
                        + " score DOUBLE PRECISION, good BOOLEAN, raw VARBINARY, more JSON, tags VARCHAR ARRAY, notes CLOB, born DATE)");
        run("INSERT INTO tickets VALUES (9223372036854775807, 'Où \"est\" la clé? 😀', '2024-01-02 03:04:00',"
                + " '2024-01-02 03:04:05.5+02:00', 12345678901234567890.5, 0.1, TRUE, X'AA01',"
                + " JSON '{\"n\":1.10}', ARRAY['a', NULL], 'long', '2024-02-29')");
        run("INSERT INTO tickets (id, score) VALUES (2, 'NaN')");
    }

    @AfterEach
    void close() throws SQLException {
        kept.close();
    }

    @Test
    void writesEveryValueAsJsonHasIt() throws IOException {
        Read read = read("SELECT * FROM tickets ORDER BY id DESC");
        assertThat(read.lines())
                .containsExactly(
                        "{\"ID\":9223372036854775807,\"PROMPT\":\"Où \\\"est\\\" la clé? 😀\",\"SEEN\":\"2024-01-02T03:04:00\","
                                + "\"AT\":\"2024-01-02T01:04:05.5Z\",\"COST\":12345678901234567890.5000000000,\"SCORE\":0.1,"
                                + "\"GOOD\":true,\"RAW\":\"qgE=\",\"MORE\":{\"n\":1.10},\"TAGS\":[\"a\",null],\"NOTES\":\"long\","
                                + "\"BORN\":\"2024-02-29\"}",
                        "{\"ID\":2,\"PROMPT\":null,\"SEEN\":null,\"AT\":null,\"COST\":null,\"SCORE\":null,\"GOOD\":null,"
                                + "\"RAW\":null,\"MORE\":null,\"TAGS\":null,\"NOTES\":null,\"BORN\":null}");
        assertThat(read.notes()).containsExactly("1 value that is no number (NaN or infinite) read as null");
    }

    @Test
    void saysWhereTheOrderOfRowsIsLeftToChance() throws IOException {
        assertThat(read("SELECT id FROM tickets WHERE id = 2").notes()).containsExactly(UNORDERED);
    }

    @Test
    void asksAnotherDatabaseThroughItsOwnDriver() throws Exception {
        Path file = folder.resolve("desk.duckdb");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = duck.createStatement()) {
            statement.execute("CREATE TABLE t AS SELECT i AS id, 'text ' || i AS text FROM range(5000) r(i)");
        }
        SourceOptions options = SourceOptions.DEFAULTS
                .withQuery("SELECT id, text FROM t ORDER BY id")
                .withDatabase(new DatabaseOptions("jdbc:duckdb:" + file, "", ""));
        List<String> lines = read(options, Map.of()).lines();
        assertThat(lines)
                .hasSize(5000)
                .startsWith("{\"id\":0,\"text\":\"text 0\"}")
                .endsWith("{\"id\":4999,\"text\":\"text 4999\"}");
    }

    @Test
    void aSourceIsNamedByItselfAndDigestedByItsRows() throws SQLException {
        run("CREATE USER guest PASSWORD ''");
        run("GRANT SELECT ON tickets TO guest");
        SourceOptions options = SourceOptions.DEFAULTS
                .withQuery("SELECT id FROM tickets ORDER BY id")
                .withDatabase(new DatabaseOptions(URL + ";USER=guest", "", ""));
        assertThat(SourceFiles.resolve(folder, options).files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("database.sql"));
        Opened read = Opened.read(folder, options);
        assertThat(read.lines()).containsExactly("1@1 {\"ID\":2}", "2@2 {\"ID\":9223372036854775807}");
        assertThat(read.facts().format()).isEqualTo(SourceFormat.SQL);
        assertThat(read.facts().sha256())
                .isEqualTo(dev.tilth.sketch.Sha256.of("{\"ID\":2}\n{\"ID\":9223372036854775807}\n"));
    }

    @Test
    void whatTheUserCanMendIsSaidWithoutShowingASecretOrAValue() {
        refuses("SELECT nope FROM tickets", "sources.database.query: Column \"NOPE\" not found. Mend the query.");
        refuses(
                "SELECT CAST(prompt AS INT) FROM tickets",
                "sources.database.query: the database gave up with an error (SQLSTATE 22018). Run the query in the"
                        + " database's own tool.");
        refuses(
                "SELECT id, prompt AS id FROM tickets",
                "sources.database.query: columns 1 and 2 have the same name ID. Rename one.");
        refuses(
                "DELETE FROM tickets",
                "sources.database.query: the database gave up with an error (SQLSTATE 90002). Run"
                        + " the query in the database's own tool.");
        SourceOptions options = options("SELECT 1 AS a");
        assertThatThrownBy(() -> read(options, Map.of("DESK_USER", "ada")))
                .isInstanceOf(Fault.class)
                .hasMessage("sources.database.database.password: there is no environment variable DESK_PASSWORD. Set it"
                        + " before tilth is run.");
        assertThatThrownBy(() -> read(options, Map.of("DESK_USER", "ada", "DESK_PASSWORD", "open barley")))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "sources.database.database: the database refuses user or password (SQLSTATE 28000). Check the"
                                + " environment variables that user and password name.");
        assertThatThrownBy(() ->
                        read(options.withDatabase(new DatabaseOptions("jdbc:nosuch://host/db", "", "")), Map.of()))
                .hasMessage("sources.database.database: no driver takes addresses that start with jdbc:nosuch. Put the"
                        + " driver's jar into the folder lib of tilth.");
    }

    @Test
    void anAddressWithASecretIsRefusedAndNotShown() {
        for (String address : List.of(
                "jdbc:postgresql://ada:sesame@host/desk",
                "jdbc:h2:mem:desk;PASSWORD=sesame",
                "jdbc:mysql://host/desk?user=ada&password=sesame")) {
            assertThatThrownBy(() -> new DatabaseOptions(address, "", ""))
                    .hasMessage(
                            "jdbc: the address holds a user or a password, and is not shown. Put them into environment"
                                    + " variables, and name those in user and password.");
        }
        assertThatThrownBy(() -> new DatabaseOptions(URL, "", "open sesame"))
                .hasMessage("password: this is no name of an environment variable, and is not shown in case it is a"
                        + " password. Put it into a variable and name that.");
    }

    private void refuses(String query, String message) {
        assertThatThrownBy(() -> read(query)).isInstanceOf(Fault.class).hasMessage(message);
    }

    private record Read(List<String> lines, List<String> notes) {}

    private static SourceOptions options(String query) {
        return SourceOptions.DEFAULTS
                .withQuery(query)
                .withDatabase(new DatabaseOptions(URL, "DESK_USER", "DESK_PASSWORD"))
                .withName("database");
    }

    private static Read read(String query) throws IOException {
        return read(options(query), Map.of("DESK_USER", "ada", "DESK_PASSWORD", "open sesame"));
    }

    private static Read read(SourceOptions options, Map<String, String> environment) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Table table = new OtherTables(environment)
                .open(SourceFiles.resolve(Path.of(""), options).files().get(0), SourceFormat.SQL, options)) {
            for (Optional<byte[]> row = table.next(); row.isPresent(); row = table.next()) {
                lines.add(new String(row.get(), StandardCharsets.UTF_8));
            }
            return new Read(lines, table.notes());
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = kept.createStatement()) {
            statement.execute(sql);
        }
    }
}
