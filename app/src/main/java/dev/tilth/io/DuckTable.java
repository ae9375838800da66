package dev.tilth.io;

import dev.tilth.source.Table;
import java.io.Closeable;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a statement of DuckDB. */
final class DuckTable implements Table {
    private final Closeable opened;
    private final List<Column> columns;
    private final ResultSet rows;
    private final Optional<Long> total;
    private final Trouble trouble;
    private final List<String> notes = new ArrayList<>();
    private long read;
    private long notNumbers;

    /** What is made of an error while rows are read. */
    interface Trouble {
        /** @throws dev.tilth.fault.Fault where the user can mend it */
        IOException of(SQLException failure);
    }

    private DuckTable(Closeable opened, List<Column> columns, ResultSet rows, Optional<Long> total, Trouble trouble) {
        this.opened = opened;
        this.columns = columns;
        this.rows = rows;
        this.total = total;
        this.trouble = trouble;
    }

    /**
     * @param opened what is closed with the table
     * @param relation what the columns are of, in parentheses or a function
     * @param total how many rows there are, where that is known
     */
    static DuckTable of(
            Duck duck, Closeable opened, List<Column> columns, String relation, Optional<Long> total, Trouble trouble)
            throws SQLException {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            places.add("c" + i);
        }
        String sql = "SELECT encode(" + RowJson.row(columns) + ") AS r, " + RowJson.notNumbers(columns) + " FROM "
                + relation + " AS t(" + String.join(", ", places) + ")";
        Trouble explained = failure -> trouble.of(duck.why(sql, failure));
        try {
            return new DuckTable(opened, columns, duck.query(sql), total, explained);
        } catch (SQLException e) {
            throw duck.why(sql, e);
        }
    }

    /** The same with more that the user should know. */
    DuckTable noting(List<String> more) {
        notes.addAll(more);
        return this;
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        try {
            if (!rows.next()) {
                return Optional.empty();
            }
            read++;
            notNumbers += rows.getLong(2);
            return Optional.of(rows.getBytes(1));
        } catch (SQLException e) {
            throw trouble.of(e);
        }
    }

    @Override
    public long firstLine() {
        return 1;
    }

    @Override
    public Optional<Double> share() {
        return total.map(all -> all == 0 ? 1.0 : (double) read / all);
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        all.addAll(Notes.of(RowJson.bytes(columns), notNumbers));
        return all;
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
