package dev.tilth.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Tells a header from a first row. Taken for a row is what no one would write as a header: a record with a number, a date
 * or a whole sentence among its cells, or with a cell that its own column repeats. In doubt it is a header.
 */
final class FirstRecord {
    private static final int RECORDS_TO_LOOK_AT = 200;
    private static final int REPEATS_THAT_SPEAK = 2;
    private static final int LONGEST_NAME = 100;

    private FirstRecord() {}

    /** @param utf8 the start of the text; its last record may be cut */
    static boolean isRow(byte[] utf8, byte delimiter, byte lineEnd) {
        List<List<String>> records = records(utf8, delimiter, lineEnd);
        if (records.size() < 2) {
            return false;
        }
        List<String> first = records.get(0);
        return !isCount(first) && (holdsAValue(first) || repeats(records));
    }

    private static List<List<String>> records(byte[] utf8, byte delimiter, byte lineEnd) {
        CsvFields fields = new CsvFields(delimiter);
        List<List<String>> records = new ArrayList<>();
        for (int from = 0; from < utf8.length && records.size() < RECORDS_TO_LOOK_AT; ) {
            int end = Delimiters.recordEnd(utf8, from, delimiter, lineEnd);
            int content = end > from && utf8[end - 1] == '\r' ? end - 1 : end;
            if (content > from) {
                records.add(fields.split(utf8, from, content));
            }
            from = end + 1;
        }
        return records;
    }

    /** {@code 0,1,2} or {@code 1,2,3}: what is written where columns have no names. */
    private static boolean isCount(List<String> cells) {
        int at = cells.get(0).isBlank() ? 1 : 0;
        if (at == cells.size()) {
            return false;
        }
        String start = cells.get(at).strip();
        if (!start.equals("0") && !start.equals("1")) {
            return false;
        }
        int number = start.charAt(0) - '0';
        for (String cell : cells.subList(at, cells.size())) {
            if (!cell.strip().equals(String.valueOf(number++))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsAValue(List<String> cells) {
        return cells.stream()
                .map(String::strip)
                .anyMatch(cell -> cell.length() > LONGEST_NAME || cell.indexOf('\n') >= 0 || isNumberOrDate(cell));
    }

    /** Digits with signs that stand in numbers, dates and times, and nothing else. */
    private static boolean isNumberOrDate(String cell) {
        boolean digit = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            digit |= c >= '0' && c <= '9';
            boolean sign = "+-.,:/ TZ".indexOf(c) >= 0;
            if (!sign && (c < '0' || c > '9')) {
                return false;
            }
        }
        return digit;
    }

    /** Whether some cell of the first record stands again in its column, and not because the whole header does. */
    private static boolean repeats(List<List<String>> records) {
        List<String> first = records.get(0);
        for (int column = 0; column < first.size(); column++) {
            String cell = first.get(column);
            int same = 0;
            for (List<String> record : records.subList(1, records.size())) {
                boolean equal = column < record.size() && record.get(column).equals(cell);
                same += equal && !record.equals(first) ? 1 : 0;
            }
            if (same >= REPEATS_THAT_SPEAK && !cell.isBlank() && differs(records, column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column holds more than one value: one that never changes says nothing. */
    private static boolean differs(List<List<String>> records, int column) {
        return records.stream()
                        .filter(record -> column < record.size())
                        .map(record -> record.get(column))
                        .collect(java.util.stream.Collectors.toCollection(HashSet::new))
                        .size()
                > 1;
    }
}
