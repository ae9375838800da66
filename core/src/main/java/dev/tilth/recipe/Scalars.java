package dev.tilth.recipe;

import dev.tilth.fault.Fault;
import dev.tilth.fault.Nearest;
import java.util.List;
import java.util.Locale;

/** The text of a scalar as a number, a truth value, a word or itself. */
final class Scalars {
    private Scalars() {}

    static Object read(Class<?> type, Setting.Text text, String path) {
        if (type == String.class) {
            return text.value();
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(text, path);
        }
        if (type.isEnum()) {
            return constant(type, text, path);
        }
        return number(type, text, path);
    }

    private static boolean truth(Setting.Text text, String path) {
        return switch (text.value()) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default ->
                throw new Fault(text.place(path), text.value() + " is neither true nor false", "Write one of them.");
        };
    }

    private static Object constant(Class<?> type, Setting.Text text, String path) {
        String wanted = text.value().toLowerCase(Locale.ROOT).replace('_', '-');
        for (Object constant : OptionKeys.constants(type)) {
            if (OptionKeys.word(constant).equals(wanted)) {
                return constant;
            }
        }
        List<String> words = OptionKeys.words(type);
        throw new Fault(
                text.place(path),
                text.value() + " is none of " + String.join(", ", words),
                Nearest.advice(wanted, words, "Write one of them."));
    }

    private static Object number(Class<?> type, Setting.Text text, String path) {
        String digits = text.value();
        boolean whole = type == int.class || type == long.class;
        try {
            if (type == int.class) {
                return Integer.parseInt(digits);
            }
            if (type == long.class) {
                return Long.parseLong(digits);
            }
            if (type == double.class && isDecimal(digits)) {
                return Double.parseDouble(digits);
            }
        } catch (NumberFormatException e) {
            throw notANumber(text, path, whole);
        }
        throw notANumber(text, path, whole);
    }

    private static Fault notANumber(Setting.Text text, String path, boolean whole) {
        return whole
                ? new Fault(text.place(path), text.value() + " is not a whole number", "Write digits, for example 20.")
                : new Fault(text.place(path), text.value() + " is not a number", "Write digits, for example 0.8.");
    }

    /** Java reads {@code NaN}, {@code 1d} and {@code 0x1p3} too, which are no numbers of a recipe. */
    private static boolean isDecimal(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
    }
}
