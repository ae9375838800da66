package dev.tilth.privacy;

import java.util.Arrays;

/**
 * The strings and numbers of all JSON values that stand in a text: the whole text, a fenced block, an object in prose.
 * Reads no tree, only where the tokens are. Attempts that fail cost at most a fixed multiple of the text.
 */
final class JsonTokens {
    /** A string that is a value: its content between the quotes. */
    static final byte STRING = 0;
    /** A string that names a member: its content between the quotes. */
    static final byte KEY = 1;

    static final byte NUMBER = 2;

    private static final int WORK = 8;
    private static final int DEEPEST = 500;

    private final CharSequence text;
    private final byte[] open = new byte[DEEPEST];
    private int[] bounds = new int[32];
    private byte[] kinds = new byte[16];
    private int count;
    private int[] regions = new int[8];
    private int regionCount;
    private int at;

    private JsonTokens(CharSequence text) {
        this.text = text;
    }

    static JsonTokens of(CharSequence text) {
        JsonTokens tokens = new JsonTokens(text);
        tokens.readAll();
        return tokens;
    }

    int count() {
        return count;
    }

    int start(int i) {
        return bounds[2 * i];
    }

    int end(int i) {
        return bounds[2 * i + 1];
    }

    byte kind(int i) {
        return kinds[i];
    }

    /** First token that ends after {@code place}; {@link #count} where none does. */
    int firstEndingAfter(int place) {
        return firstEndingAfter(bounds, count, place);
    }

    /** Whether some JSON value covers a part of what is between {@code from} and {@code to}. */
    boolean touches(int from, int to) {
        int region = firstEndingAfter(regions, regionCount, from);
        return region < regionCount && regions[2 * region] < to;
    }

    private static int firstEndingAfter(int[] bounds, int count, int place) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds[2 * middle + 1] > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void readAll() {
        long budget = (long) WORK * text.length();
        int from = 0;
        while (from < text.length() && budget > 0) {
            char c = text.charAt(from);
            boolean starts = c == '{' || (c == '[' && startsValue(from));
            if (!starts) {
                from++;
                continue;
            }
            int before = count;
            at = from;
            boolean whole = readValue();
            budget -= at - from;
            if (whole) {
                addRegion(from, at);
                from = at;
            } else {
                count = before;
                from++;
            }
        }
    }

    /** Whether the bracket stands where a value can: not {@code [1]} in a sentence. */
    private boolean startsValue(int from) {
        int before = from - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return "\0\n\r:=>`\"".indexOf(Chars.at(text, before)) >= 0;
    }

    /** Reads the object or array at {@link #at}; false where it is not JSON, with {@link #at} where it stops being so. */
    private boolean readValue() {
        int depth = 0;
        boolean first = true;
        do {
            skipSpace();
            char c = Chars.at(text, at);
            boolean object = depth > 0 && open[depth - 1] == '{';
            if (depth > 0 && c == (object ? '}' : ']')) {
                at++;
                depth--;
                first = false;
                continue;
            }
            if (depth > 0 && !first && !separator()) {
                return false;
            }
            if (object && !key()) {
                return false;
            }
            skipSpace();
            c = Chars.at(text, at);
            if (c == '{' || c == '[') {
                if (depth == DEEPEST) {
                    return false;
                }
                open[depth++] = (byte) c;
                at++;
                first = true;
            } else {
                if (!scalar(c)) {
                    return false;
                }
                first = false;
            }
        } while (depth > 0);
        return true;
    }

    private boolean separator() {
        if (Chars.at(text, at) != ',') {
            return false;
        }
        at++;
        skipSpace();
        return true;
    }

    private boolean key() {
        if (!string(KEY)) {
            return false;
        }
        skipSpace();
        if (Chars.at(text, at) != ':') {
            return false;
        }
        at++;
        return true;
    }

    private boolean scalar(char c) {
        if (c == '"') {
            return string(STRING);
        }
        if (c == '-' || Chars.isDigit(c)) {
            return number();
        }
        for (String word : new String[] {"true", "false", "null"}) {
            if (Chars.startsWith(text, at, word)) {
                at += word.length();
                return true;
            }
        }
        return false;
    }

    private boolean string(byte kind) {
        if (Chars.at(text, at) != '"') {
            return false;
        }
        int start = ++at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                add(kind, start, at++);
                return true;
            }
            if (c < ' ') {
                return false;
            }
            at += c == '\\' ? 2 : 1;
        }
        return false;
    }

    private boolean number() {
        int start = at;
        while (isNumberPart(Chars.at(text, at))) {
            at++;
        }
        add(NUMBER, start, at);
        return Chars.isDigit(text.charAt(at - 1));
    }

    private static boolean isNumberPart(char c) {
        return Chars.isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }

    private void skipSpace() {
        while (" \t\n\r".indexOf(Chars.at(text, at)) >= 0) {
            at++;
        }
    }

    private void add(byte kind, int start, int end) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, count * 2);
            bounds = Arrays.copyOf(bounds, count * 4);
        }
        kinds[count] = kind;
        bounds[2 * count] = start;
        bounds[2 * count++ + 1] = end;
    }

    private void addRegion(int from, int to) {
        if (2 * regionCount == regions.length) {
            regions = Arrays.copyOf(regions, regions.length * 2);
        }
        regions[2 * regionCount] = from;
        regions[2 * regionCount++ + 1] = to;
    }
}
