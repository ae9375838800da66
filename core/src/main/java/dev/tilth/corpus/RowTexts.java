package dev.tilth.corpus;

import dev.tilth.sketch.Fingerprint;
import java.util.Arrays;

/**
 * The texts, details and words of rows that are asked for in about their order: the spools are read in pieces that hold
 * many rows, not once a row. One for each thread.
 */
public final class RowTexts {
    private final Rows rows;
    private final Window texts;
    private final Window words;

    RowTexts(Rows rows, Spool texts, Spool words) {
        this.rows = rows;
        this.texts = new Window(texts);
        this.words = new Window(words);
    }

    /** The text of a row, as in {@link Summary#text}. */
    public byte[] text(int row) {
        return read(rows.offset(row), rows.textBytes(row));
    }

    /**
     * As {@link #text}.
     *
     * @throws dev.tilth.fault.Fault where it is not what the row's fingerprint is of
     */
    public byte[] checkedText(int row) {
        byte[] text = text(row);
        if (!Fingerprint.of(text, 0, text.length).equals(rows.content(row))) {
            throw Rows.damaged(rows.origin(row).toString());
        }
        return text;
    }

    /** The detail of a row, as in {@link Summary#detail}. */
    public byte[] detail(int row) {
        return read(rows.offset(row) + rows.textBytes(row), rows.detailBytes(row));
    }

    /** Replaces the content of {@code into} by the words of a row. */
    public void words(int row, RowWords into) {
        int length = rows.wordBytes(row);
        int from = words.at(rows.wordOffset(row), length);
        into.read(words.bytes(), from, length);
    }

    private byte[] read(long offset, int length) {
        int from = texts.at(offset, length);
        return Arrays.copyOfRange(texts.bytes(), from, from + length);
    }
}
