package dev.tilth.json;

import java.util.List;

/** Compact JSON text, byte for byte the same on every JDK. */
public final class JsonWriter {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final long QUOTES = LowBytes.ONES * '"';
    private static final long BACKSLASHES = LowBytes.ONES * '\\';
    private static final long SPACES = LowBytes.ONES * ' ';

    private JsonWriter() {}

    /** Appends {@code value} without white space. */
    public static void write(Json value, StringBuilder out) {
        if (value instanceof Json.Str string) {
            quote(string.value(), out);
        } else if (value instanceof Json.Num number) {
            out.append(number.text());
        } else if (value instanceof Json.Bool bool) {
            out.append(bool.value());
        } else if (value instanceof Json.Arr array) {
            writeItems(array.items(), out);
        } else if (value instanceof Json.Obj object) {
            writeMembers(object, out);
        } else {
            out.append("null");
        }
    }

    private static void writeItems(List<Json> items, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(items.get(i), out);
        }
        out.append(']');
    }

    private static void writeMembers(Json.Obj object, StringBuilder out) {
        out.append('{');
        for (int i = 0; i < object.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            quote(object.keys().get(i), out);
            out.append(':');
            write(object.values().get(i), out);
        }
        out.append('}');
    }

    /** Appends {@code text} in quotes; escapes only what RFC 8259 section 7 demands. */
    public static void quote(String text, StringBuilder out) {
        out.append('"');
        LowBytes low = new LowBytes(text);
        int clean = 0;
        for (int from = 0; from < text.length(); from += LowBytes.WINDOW) {
            int count = low.read(from);
            for (int i = 0; i < count; i += 8) {
                for (long stops = stops(low.eight(i)); stops != 0; stops &= stops - 1) {
                    int at = from + i + LowBytes.first(stops);
                    if (at < text.length() && isEscaped(text.charAt(at))) {
                        out.append(text, clean, at);
                        escape(text.charAt(at), out);
                        clean = at + 1;
                    }
                }
            }
        }
        if (clean == 0) {
            out.append(text);
        } else {
            out.append(text, clean, text.length());
        }
        out.append('"');
    }

    /** At least the high bits of the bytes that may be escaped. */
    private static long stops(long bytes) {
        long quote = bytes ^ QUOTES;
        long backslash = bytes ^ BACKSLASHES;
        long control = (bytes - SPACES) & ~bytes;
        return (control | ((quote - LowBytes.ONES) & ~quote) | ((backslash - LowBytes.ONES) & ~backslash))
                & LowBytes.HIGH_BITS;
    }

    private static boolean isEscaped(char c) {
        return c < ' ' || c == '"' || c == '\\';
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }
}
