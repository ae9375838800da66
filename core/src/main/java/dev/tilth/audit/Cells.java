package dev.tilth.audit;

import java.util.List;

/**
 * Cells of a CSV (RFC 4180) that no spreadsheet takes for a formula: a text that starts like one gets an apostrophe, which
 * is taken off when it is read back.
 */
final class Cells {
    private static final String DANGEROUS = "=+-@\t\r'";

    private Cells() {}

    /** Appends one record with its line end. */
    static void write(List<String> cells, StringBuilder out) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append('"');
            out.append(escaped(cells.get(i)).replace("\"", "\"\"")).append('"');
        }
        out.append("\r\n");
    }

    static String escaped(String text) {
        return isDangerous(text, 0) ? "'" + text : text;
    }

    /** The text that {@link #escaped} was given. */
    static String unescaped(String cell) {
        return cell.startsWith("'") && isDangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text, int at) {
        return text.length() > at && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
