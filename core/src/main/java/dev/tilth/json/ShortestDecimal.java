package dev.tilth.json;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The shortest decimal text that reads back as the same double. {@link Double#toString(double)} is not the same on all
 * JDKs before 19 (JDK-4511638: {@code 2.0E-3} style and digits too many), so the digits are searched here.
 */
final class ShortestDecimal {
    private ShortestDecimal() {}

    /** Starts from the JDK's digits, which read back but may be too many: where n digits do not, fewer never do. */
    static String of(double value) {
        BigDecimal exact = new BigDecimal(value);
        int digits = new BigDecimal(Double.toString(value)).precision();
        while (digits > 1 && round(exact, digits - 1).doubleValue() == value) {
            digits--;
        }
        while (digits < 17 && round(exact, digits).doubleValue() != value) {
            digits++;
        }
        return round(exact, digits).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal round(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits));
    }
}
