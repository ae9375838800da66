package dev.tilth.text;

/**
 * Follows the code fences of Markdown line by line (CommonMark 0.31, section 4.5): three or more backticks or tildes
 * open a block, at least as many of the same close it. Indentation of any depth is taken, since fences stand in lists.
 */
public final class Fences {
    private char mark;
    private int length;

    /** Whether the last line given is inside a block, or opened one. */
    public boolean isOpen() {
        return length > 0;
    }

    /** Whether a block is open where {@code text} ends. */
    public static boolean endsOpen(String text) {
        if (!text.contains("```") && !text.contains("~~~")) {
            return false;
        }
        Fences fences = new Fences();
        int line = 0;
        while (line <= text.length()) {
            int newline = text.indexOf('\n', line);
            int end = newline < 0 ? text.length() : newline;
            fences.line(text, line, end);
            line = end + 1;
        }
        return fences.isOpen();
    }

    /** Takes the next line, {@code text[from, to)} without its line end. */
    public void line(String text, int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (to - at < 3) {
            return;
        }
        char c = text.charAt(at);
        if (c != '`' && c != '~') {
            return;
        }
        int end = at;
        while (end < to && text.charAt(end) == c) {
            end++;
        }
        if (end - at >= 3) {
            fence(c, end - at, text, end, to);
        }
    }

    private void fence(char c, int found, String text, int rest, int to) {
        if (!isOpen()) {
            if (c == '~' || !has(text, '`', rest, to)) {
                mark = c;
                length = found;
            }
        } else if (c == mark && found >= length && isBlank(text, rest, to)) {
            length = 0;
        }
    }

    private static boolean has(String text, char sought, int from, int to) {
        int found = text.indexOf(sought, from);
        return found >= 0 && found < to;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }
}
