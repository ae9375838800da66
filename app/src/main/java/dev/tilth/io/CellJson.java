package dev.tilth.io;

import dev.tilth.json.JsonWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Cells as JSON: dates by ISO 8601, numbers with the 15 digits that Excel has, errors as null. */
final class CellJson {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][-+]?[0-9]{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,399})");
    /** What a format says as text or condition, and is no sign of a date. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?![hms]+])[^]]*]|General");

    private final ReadableWorkbook workbook;
    private long errors;

    CellJson(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    void write(Optional<Cell> cell, StringBuilder out) {
        if (cell.isEmpty()) {
            out.append("null");
            return;
        }
        Cell value = cell.get();
        String raw = value.getRawValue();
        switch (value.getType()) {
            case NUMBER -> number(value, raw, out);
            case BOOLEAN -> out.append(raw.equals("1") || raw.equalsIgnoreCase("true"));
            case ERROR -> error(out);
            case FORMULA -> formula(value, raw, out);
            default -> JsonWriter.quote(value.getText(), out);
        }
    }

    private void error(StringBuilder out) {
        errors++;
        out.append("null");
    }

    private void formula(Cell cell, String raw, StringBuilder out) {
        if (cell.getValue() instanceof BigDecimal
                || (NUMBER.matcher(raw).matches() && !(cell.getValue() instanceof String))) {
            number(cell, raw, out);
        } else if (raw.startsWith("#")) {
            error(out);
        } else {
            JsonWriter.quote(raw, out);
        }
    }

    private void number(Cell cell, String raw, StringBuilder out) {
        if (!NUMBER.matcher(raw).matches()) {
            JsonWriter.quote(raw, out);
        } else if (isDate(Optional.ofNullable(cell.getDataFormatString()).orElse(""))) {
            JsonWriter.quote(date(cell, raw), out);
        } else {
            out.append(WHOLE.matcher(raw).matches() ? raw : plain(new BigDecimal(raw)));
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(15)).stripTrailingZeros();
        return Math.abs(rounded.scale()) > 30 ? rounded.toString() : rounded.toPlainString();
    }

    /** A day, a time of day, or both. */
    private String date(Cell cell, String raw) {
        BigDecimal days = new BigDecimal(raw);
        LocalDateTime at = Days.of(days, workbook.isDate1904());
        boolean whole = at.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (days.signum() >= 0 && days.compareTo(BigDecimal.ONE) < 0) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(at.toLocalTime());
        }
        return whole && !hasTime(cell.getDataFormatString())
                ? at.toLocalDate().toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
    }

    private static boolean hasTime(String format) {
        return LITERALS.matcher(format).replaceAll("").matches(".*[hHsS].*");
    }

    static boolean isDate(String format) {
        String signs = LITERALS.matcher(format).replaceAll("");
        return signs.matches(".*[yYmMdDhHsS].*") && !signs.matches(".*[0#?].*[eE][-+].*");
    }

    List<String> notes() {
        return errors == 0
                ? List.of()
                : List.of((errors == 1 ? "1 cell with an error" : errors + " cells with errors") + " read as null");
    }

    /** Excel counts days; its 29 February 1900 never was. */
    private static final class Days {
        private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);

        static LocalDateTime of(BigDecimal days, boolean from1904) {
            long millis =
                    days.multiply(MILLIS).setScale(0, RoundingMode.HALF_UP).longValue();
            boolean beforeTheDay = !from1904 && days.compareTo(BigDecimal.valueOf(60)) < 0;
            LocalDateTime start = from1904
                    ? LocalDateTime.of(1904, 1, 1, 0, 0)
                    : LocalDateTime.of(1899, 12, beforeTheDay ? 31 : 30, 0, 0);
            return start.plus(Duration.ofMillis(millis));
        }
    }
}
