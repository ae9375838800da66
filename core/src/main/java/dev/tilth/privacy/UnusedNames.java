package dev.tilth.privacy;

import java.util.HashMap;
import java.util.Map;

/** Placeholders that a text does not hold yet, numbered, so that no JSON object gets the same name twice. */
final class UnusedNames {
    private static final int MOST_DIGITS = 6;

    private final String text;
    private final Map<String, Integer> used = new HashMap<>();

    UnusedNames(String text) {
        this.text = text;
    }

    /** {@code [EMAIL]}, then {@code [EMAIL_2]} and so on. */
    String next(String placeholder) {
        String stem = placeholder.substring(0, placeholder.length() - 1);
        int number = used.computeIfAbsent(stem, this::highest) + 1;
        used.put(stem, number);
        return number == 1 ? placeholder : stem + "_" + number + "]";
    }

    /** The highest number that the text holds; 1 for one without a number, 0 for none. */
    private int highest(String stem) {
        int highest = 0;
        for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
            int next = at + stem.length();
            highest = Math.max(highest, Chars.at(text, next) == '_' ? number(next + 1) : 1);
        }
        return highest;
    }

    private int number(int from) {
        int number = 0;
        for (int i = from; i < from + MOST_DIGITS && Chars.isDigit(Chars.at(text, i)); i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
