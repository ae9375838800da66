package dev.tilth.io;

import dev.tilth.fault.Fault;
import dev.tilth.json.JsonWriter;
import dev.tilth.source.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rows that a database answers with. */
final class DatabaseTable implements Table {
    private final Connection connection;
    private final ResultSet rows;
    private final boolean ordered;
    private final Function<SQLException, Fault> trouble;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final SqlValue values = new SqlValue();

    /** @param ordered whether the query asks for an order */
    DatabaseTable(Connection connection, ResultSet rows, boolean ordered, Function<SQLException, Fault> trouble)
            throws SQLException {
        this.connection = connection;
        this.rows = rows;
        this.ordered = ordered;
        this.trouble = trouble;
        ResultSetMetaData found = rows.getMetaData();
        for (int i = 1; i <= found.getColumnCount(); i++) {
            names.add(found.getColumnLabel(i));
            types.add(String.valueOf(found.getColumnTypeName(i)));
        }
    }

    List<String> names() {
        return names;
    }

    @Override
    public Optional<byte[]> next() {
        try {
            if (!rows.next()) {
                return Optional.empty();
            }
            StringBuilder out = new StringBuilder("{");
            for (int i = 0; i < names.size(); i++) {
                JsonWriter.quote(names.get(i), out.append(i == 0 ? "" : ","));
                values.write(rows, i + 1, types.get(i), out.append(':'));
            }
            return Optional.of(out.append('}').toString().getBytes(StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw trouble.apply(e);
        }
    }

    @Override
    public long firstLine() {
        return 1;
    }

    @Override
    public Optional<Double> share() {
        return Optional.empty();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(Database.orderNote(ordered));
        notes.addAll(Notes.of(List.of(), values.notNumbers()));
        return notes;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("the database cannot be left", e);
        }
    }
}
