package dev.tilth.corpus;

import java.util.Arrays;

/**
 * The texts and details of rows that are asked for in about their order: the spool is read in pieces that hold many rows,
 * not once a row. One for each thread.
 */
public final class RowTexts {
    private static final int WINDOW = 1 << 17;

    private final Rows rows;
    private final Spool spool;
    private byte[] window = new byte[0];
    private long start;

    RowTexts(Rows rows, Spool spool) {
        this.rows = rows;
        this.spool = spool;
    }

    /** The text of a row, as in {@link Summary#text}. */
    public byte[] text(int row) {
        return read(rows.offset(row), rows.textBytes(row));
    }

    /** The detail of a row, as in {@link Summary#detail}. */
    public byte[] detail(int row) {
        return read(rows.offset(row) + rows.textBytes(row), rows.detailBytes(row));
    }

    private byte[] read(long offset, int length) {
        if (length > WINDOW) {
            return spool.read(offset, length);
        }
        if (offset < start || offset + length > start + window.length) {
            window = spool.read(offset, (int) Math.min(WINDOW, spool.size() - offset));
            start = offset;
        }
        int from = (int) (offset - start);
        return Arrays.copyOfRange(window, from, from + length);
    }
}
