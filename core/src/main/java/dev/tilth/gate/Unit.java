package dev.tilth.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What a value counts, and so how it is written. */
public enum Unit {
    /** From 0 to 1. */
    SHARE,
    /** Rows, or other things that are counted whole. */
    COUNT,
    /** 1 for yes, 0 for no. */
    FLAG;

    private static final int PERCENT_DIGITS = 2;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value as people read it: {@code 61.25 %}, {@code 12,345}, {@code yes}. */
    public String write(double value) {
        return switch (this) {
            case SHARE -> share(value);
            case COUNT -> count((long) value);
            case FLAG -> value > 0 ? "yes" : "no";
        };
    }

    /** A count as people read it: {@code 12,345}. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String share(double value) {
        BigDecimal percent = new BigDecimal(value)
                .movePointRight(2)
                .setScale(PERCENT_DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return percent.toPlainString() + " %";
    }
}
