package dev.tilth.source;

import java.util.List;

/** What separates the fields of a CSV. */
final class Delimiters {
    private static final byte[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int RECORDS_TO_LOOK_AT = 50;
    private static final long MOST_FIELDS = 10_000;
    private static final long HALF = 501 * MOST_FIELDS;

    private Delimiters() {}

    /** @throws IllegalArgumentException where it is neither {@code auto} nor one ASCII character that can be a delimiter */
    static void check(String stated) {
        if (!stated.equals("auto") && !stated.equals("\\t")) {
            boolean one = stated.length() == 1 && stated.charAt(0) < 0x80;
            if (!one || "\"\r\n".contains(stated)) {
                throw new IllegalArgumentException(
                        "delimiter: is not one character that can separate fields. Give one such as \",\", \";\" or"
                                + " \"\\t\", or auto.");
            }
        }
    }

    static byte stated(String stated) {
        return stated.equals("\\t") ? (byte) '\t' : (byte) stated.charAt(0);
    }

    /** As the report names it. */
    static String word(byte delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf((char) delimiter);
    }

    /**
     * The candidate under which most records of the sample have as many fields as the first, of equals the one with
     * more fields; the comma where none separates anything.
     */
    static byte detect(byte[] utf8, byte lineEnd) {
        byte best = ',';
        long bestScore = 0;
        for (byte candidate : CANDIDATES) {
            long score = score(utf8, candidate, lineEnd);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Whether, under some candidate, more than half of the records have as many fields as the first. */
    static boolean separateAnything(byte[] utf8) {
        for (byte candidate : CANDIDATES) {
            if (score(utf8, candidate, (byte) '\n') > HALF) {
                return true;
            }
        }
        return false;
    }

    /** Thousandths of records that agree with the first, then fields; 0 where the first has but one. */
    private static long score(byte[] utf8, byte delimiter, byte lineEnd) {
        int from = 0;
        int first = 0;
        int records = 0;
        int agreeing = 0;
        while (from < utf8.length && records < RECORDS_TO_LOOK_AT) {
            int end = recordEnd(utf8, from, delimiter, lineEnd);
            if (records > 0 && end == utf8.length) {
                break;
            }
            if (end > from) {
                List<String> fields = new CsvFields(delimiter).split(utf8, from, end);
                first = records == 0 ? fields.size() : first;
                agreeing += fields.size() == first ? 1 : 0;
                records++;
            }
            from = end + 1;
        }
        return first < 2 ? 0 : 1000L * agreeing / records * MOST_FIELDS + Math.min(first, MOST_FIELDS - 1);
    }

    /** Where the record that starts at {@code from} ends: at its line end, or the end of the bytes. */
    static int recordEnd(byte[] bytes, int from, byte delimiter, byte lineEnd) {
        boolean quoted = false;
        boolean fieldStart = true;
        int i = from;
        for (; i < bytes.length && (quoted || bytes[i] != lineEnd); i++) {
            if (bytes[i] == '"' && (quoted || fieldStart)) {
                quoted = !quoted;
                fieldStart = false;
            } else {
                fieldStart = bytes[i] == delimiter || bytes[i] == '"';
            }
        }
        return i;
    }
}
