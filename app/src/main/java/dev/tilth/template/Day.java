package dev.tilth.template;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * The day that {@code strftime_now} tells: always the same one, so that a result does not depend on when it was made. It is
 * the one that templates fall back to where there is no clock.
 */
final class Day {
    private static final LocalDate DAY = LocalDate.of(2024, 7, 26);

    private Day() {}

    static String format(String pattern) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean sign = c == '%' && i + 1 < pattern.length();
            out.append(sign ? part(pattern.charAt(++i)) : Character.toString(c));
        }
        return out.toString();
    }

    private static String part(char sign) {
        return switch (sign) {
            case 'Y' -> Integer.toString(DAY.getYear());
            case 'y' -> two(DAY.getYear() % 100);
            case 'm' -> two(DAY.getMonthValue());
            case 'd' -> two(DAY.getDayOfMonth());
            case 'B' -> DAY.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' -> DAY.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> DAY.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'a' -> DAY.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'j' -> Integer.toString(DAY.getDayOfYear());
            case 'H', 'M', 'S' -> "00";
            case 'F' -> DAY.toString();
            case '%' -> "%";
            default -> throw TemplateError.broken("strftime_now has no %" + sign + " here");
        };
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
