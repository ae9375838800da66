package dev.tilth.source;

import java.util.Locale;

/** Whether the first line of a CSV names its columns. */
public enum HeaderLine {
    /** It does, unless it looks like the lines after it; the report says what was taken for what. */
    AUTO,
    /** It does. */
    TRUE,
    /** It is a row; the columns are named by their numbers: {@code 1}, {@code 2}. */
    FALSE;

    /** The word in the recipe. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
