package dev.tilth.io;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.JsonWriter;
import dev.tilth.json.NotJson;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values that a JDBC driver gives as JSON, in the same forms as those of {@link RowJson}. */
final class SqlValue {
    private static final int LONGEST_NUMBER = 400;

    private long notNumbers;

    long notNumbers() {
        return notNumbers;
    }

    /** @param type its name in the database */
    void write(ResultSet row, int column, String type, StringBuilder out) throws SQLException {
        String word = type.toLowerCase(Locale.ROOT);
        if (word.equals("json") || word.equals("jsonb")) {
            json(row.getString(column), out);
        } else if (word.startsWith("timestamp") && (word.contains("with time zone") || word.endsWith("tz"))) {
            write(row.getObject(column, OffsetDateTime.class), out);
        } else if (word.startsWith("timestamp") || word.equals("datetime")) {
            write(row.getObject(column, LocalDateTime.class), out);
        } else {
            write(row.getObject(column), out);
        }
    }

    private static void json(@Nullable String text, StringBuilder out) {
        if (text == null) {
            out.append("null");
            return;
        }
        try {
            Json value = JsonReader.read(text);
            JsonWriter.write(value, out);
        } catch (NotJson e) {
            JsonWriter.quote(text, out);
        }
    }

    private void write(@Nullable Object value, StringBuilder out) throws SQLException {
        if (value == null) {
            out.append("null");
        } else if (value instanceof Number number) {
            number(number, out);
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            map(map, out);
        } else if (value instanceof Array array) {
            write(array.getArray(), out);
        } else if (value instanceof Object[] items) {
            list(Arrays.asList(items), out);
        } else if (value instanceof List<?> items) {
            list(items, out);
        } else {
            JsonWriter.quote(text(value), out);
        }
    }

    private void number(Number number, StringBuilder out) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                notNumbers++;
                out.append("null");
            } else {
                out.append(plain(new BigDecimal(number.toString())));
            }
        } else {
            out.append(number instanceof BigDecimal exact ? plain(exact) : number.toString());
        }
    }

    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > LONGEST_NUMBER ? number.toString() : number.toPlainString();
    }

    private void list(List<?> items, StringBuilder out) throws SQLException {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            write(items.get(i), out.append(i == 0 ? "" : ","));
        }
        out.append(']');
    }

    private void map(Map<?, ?> map, StringBuilder out) throws SQLException {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            JsonWriter.quote(member.getKey(), out.append(first ? "" : ","));
            write(member.getValue(), out.append(':'));
            first = false;
        }
        out.append('}');
    }

    private static String text(Object value) throws SQLException {
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) Math.min(clob.length(), Integer.MAX_VALUE));
        }
        if (value instanceof Blob blob) {
            return Base64.getEncoder()
                    .encodeToString(blob.getBytes(1, (int) Math.min(blob.length(), Integer.MAX_VALUE)));
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof Timestamp time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.toLocalDateTime());
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
        }
        if (value instanceof Date date) {
            return date.toLocalDate().toString();
        }
        if (value instanceof Time time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time.toLocalTime());
        }
        return value instanceof LocalTime time ? DateTimeFormatter.ISO_LOCAL_TIME.format(time) : value.toString();
    }
}
