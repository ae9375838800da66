package dev.tilth.text;

/**
 * Whether a place in a text is in code that nobody marked as such: in the brackets of a call, on a line of an indented
 * block, or near an assignment, a comparison or JSON. Looks no further than {@value #REACH} characters.
 */
final class CodeLine {
    private static final int REACH = 80;

    private CodeLine() {}

    /**
     * Whether a word stands in such a line.
     *
     * @param start of the word
     * @param end of it, exclusive
     */
    static boolean covers(CharSequence text, int start, int end) {
        return isCallName(text, end) || isInCall(text, start) || isLikely(text, start) || isBlockLine(text, start);
    }

    /** Whether a word is followed by the brackets of its call at once. */
    private static boolean isCallName(CharSequence text, int end) {
        return is(text, end, '(') && !is(text, end + 2, ')') && !isPlural(text, end);
    }

    /** {@code file(s)}. */
    private static boolean isPlural(CharSequence text, int open) {
        return is(text, open + 1, 's') || is(text, open + 1, 'e');
    }

    private static boolean isInCall(CharSequence text, int at) {
        int depth = 0;
        for (int i = at - 1; i >= Math.max(0, at - REACH) && text.charAt(i) != '\n'; i--) {
            char c = text.charAt(i);
            if (c == ')') {
                depth++;
            } else if (c == '(' && depth-- == 0) {
                return Signs.isWord(text, i - 1);
            }
        }
        return false;
    }

    /** Whether what is around {@code at} has the signs of code; where lines end does not count. */
    static boolean isLikely(CharSequence text, int at) {
        return hasSigns(text, Math.max(0, at - REACH), Math.min(text.length(), at + REACH));
    }

    private static boolean isBlockLine(CharSequence text, int at) {
        int from = at;
        while (from > Math.max(0, at - REACH) && text.charAt(from - 1) != '\n') {
            from--;
        }
        int to = at;
        while (to < Math.min(text.length(), at + REACH) && text.charAt(to) != '\n') {
            to++;
        }
        return isIndentedBlock(text, from, to);
    }

    private static boolean hasSigns(CharSequence text, int from, int to) {
        boolean brace = false;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ' ' || (c >= 'a' && c <= 'z')) {
                continue;
            }
            boolean spaced = is(text, i - 1, ' ') && is(text, i + 1, ' ');
            boolean compares = is(text, i + 1, '=') && "=!+-<>*/".indexOf(c) >= 0;
            boolean doubled = is(text, i + 1, c) && "&|<>".indexOf(c) >= 0;
            if ((c == '=' && spaced) || compares || doubled) {
                return true;
            }
            brace |= c == '{';
            quoted |= brace && (c == '"' || c == ':');
        }
        return quoted;
    }

    /** A line that is indented by code's usual four, and holds a call or ends with a colon. */
    private static boolean isIndentedBlock(CharSequence text, int from, int to) {
        int at = from;
        while (is(text, at, ' ') || is(text, at, '\t')) {
            at++;
        }
        if (at - from < 4 && !is(text, from, '\t')) {
            return false;
        }
        int last = to - 1;
        while (last > at && text.charAt(last) <= ' ') {
            last--;
        }
        return is(text, last, ':') || is(text, last, ')') || is(text, last, '(') || isColonInside(text, at, last);
    }

    private static boolean isColonInside(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ':' && text.charAt(i + 1) == ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean is(CharSequence text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }
}
