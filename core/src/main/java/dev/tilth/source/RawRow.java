package dev.tilth.source;

import dev.tilth.json.Utf8;

/** The bytes of one row and where they start. */
final class RawRow {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final long line;
    private final int column;
    private final long offset;

    /**
     * @param bytes not copied, never changed
     * @param from first byte of the row, inclusive
     * @param to its end, exclusive
     * @param line of the file where it starts, from 1
     * @param column there, in characters from 1
     * @param offset of the first byte from the start of the decoded file
     */
    RawRow(byte[] bytes, int from, int to, long line, int column, long offset) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.line = line;
        this.column = column;
        this.offset = offset;
    }

    /** Where the row starts: line, column and offset. */
    String place() {
        return line + ":" + column + "@" + offset;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    long offset() {
        return offset;
    }

    /** A rejection whose place is {@code at}, an index into {@link #bytes}. */
    Parsed.Unreadable rejected(String reason, String what, int at) {
        long placeLine = line;
        long placeColumn = column;
        for (int i = from; i < Math.min(at, to); i++) {
            if (bytes[i] == '\n') {
                placeLine++;
                placeColumn = 1;
            } else if ((bytes[i] & 0xC0) != 0x80) {
                placeColumn++;
            }
        }
        return new Trouble(reason, what, placeLine, placeColumn).rejected();
    }

    /** Index of the first byte that is not UTF-8, or -1. */
    int firstMalformed() {
        return Utf8.firstMalformed(bytes, from, to);
    }
}
