package dev.tilth.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them, the same on every machine: {@code 2,412}, {@code 61.3 %}, {@code 0.84}. */
public final class Figures {
    private Figures() {}

    /** A count with a comma between thousands. */
    public static String count(long value) {
        String digits = Long.toString(value);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int left = digits.length() - i;
            if (i > 0 && left % 3 == 0 && digits.charAt(i - 1) != '-') {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /** A count that is not exact, from a million on in millions with about four digits: {@code 1.234 M}, {@code 123.4 M}. */
    public static String large(long value) {
        int places = value < 10_000_000 ? 3 : value < 100_000_000 ? 2 : 1;
        return value < 1_000_000 ? count(value) : number(value / 1e6, places) + " M";
    }

    /** A count with its noun: {@code 1 row}, {@code 2,412 rows}. */
    public static String count(long value, String noun) {
        return count(value) + " " + (value == 1 ? noun : noun + "s");
    }

    /** A share from 0 to 1 in percent with one decimal; only none is {@code 0 %} and only all is {@code 100 %}. */
    public static String percent(double share) {
        String percent = number(share * 100, 1);
        if (share > 0 && percent.equals("0")) {
            return "< 0.1 %";
        }
        return share < 1 && percent.equals("100") ? "> 99.9 %" : percent + " %";
    }

    /** The part of a whole in percent; of nothing it is nothing. */
    public static String percent(long part, long whole) {
        return whole == 0 ? "0 %" : percent((double) part / whole);
    }

    /** A number with up to {@code places} decimals, without zeros at its end. */
    public static String number(double value, int places) {
        return plain(decimal(value, places));
    }

    /** A size in the largest decimal unit that leaves at least 1. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        String units = "kMGTPE";
        double size = bytes / 1000.0;
        int unit = 0;
        while (size >= 999.95) {
            size /= 1000;
            unit++;
        }
        return number(size, 1) + " " + units.charAt(unit) + "B";
    }

    private static BigDecimal decimal(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
