package dev.tilth.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one CSV record (RFC 4180): a field in quotes may hold delimiters, line ends and doubled quotes; a quote
 * inside an unquoted field is content. Immutable.
 *
 * @param delimiter one ASCII byte
 */
record CsvFields(byte delimiter) {
    /** @param bytes a whole record from {@code from} (inclusive) to {@code to} (exclusive), without its line end */
    List<String> split(byte[] bytes, int from, int to) {
        List<String> fields = new ArrayList<>(16);
        int at = from;
        while (true) {
            int end = at < to && bytes[at] == '"' ? quotedEnd(bytes, at + 1, to) : plainEnd(bytes, at, to);
            fields.add(
                    bytes.length > at && at < to && bytes[at] == '"'
                            ? unquoted(bytes, at + 1, end - 1)
                            : text(bytes, at, end));
            if (end >= to) {
                return fields;
            }
            at = end + 1;
        }
    }

    private int plainEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != delimiter) {
            i++;
        }
        return i;
    }

    /** Index after the closing quote. */
    private static int quotedEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '"') {
                if (i + 1 == to || bytes[i + 1] != '"') {
                    return i + 1;
                }
                i++;
            }
        }
        return to + 1;
    }

    private static String unquoted(byte[] bytes, int from, int to) {
        byte[] kept = new byte[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            kept[count++] = bytes[i];
            if (bytes[i] == '"') {
                i++;
            }
        }
        return new String(kept, 0, count, StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
