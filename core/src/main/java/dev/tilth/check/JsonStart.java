package dev.tilth.check;

/** Whether a text that starts as JSON ends before it is closed: by brackets and quotes alone, in one pass. */
final class JsonStart {
    private JsonStart() {}

    static boolean endsInside(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) <= ' ') {
            from++;
        }
        if (!startsAsJson(text, from)) {
            return false;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** An opening bracket and, after white space and more brackets, a quotation mark: prose does not start so. */
    private static boolean startsAsJson(String text, int from) {
        int at = from;
        boolean bracket = false;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '{' || text.charAt(at) == '[')) {
            bracket |= text.charAt(at) > ' ';
            at++;
        }
        return bracket && at < text.length() && text.charAt(at) == '"';
    }
}
