package dev.tilth.privacy;

/**
 * A value that is given to a name for secrets, around {@code =} or {@code :}, in code and configuration: {@code
 * password=...}, {@code "api_key": "..."}, {@code Authorization: Bearer ...}. The value must look drawn, not written;
 * without the name entropy never counts.
 */
final class AssignmentProbe implements Probe {
    private static final int LONGEST_GAP = 4;
    private static final int LONGEST_VALUE = 512;

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        int nameEnd = nameEnd(text, at);
        if (nameEnd < 0) {
            return;
        }
        SecretName name = SecretName.endingAt(text, nameEnd);
        if (name == SecretName.NONE) {
            return;
        }
        int start = skipSpaces(text, Chars.at(text, at + 1) == '>' ? at + 2 : at + 1);
        boolean escaped = Chars.at(text, start) == '\\' && Chars.at(text, start + 1) == '"';
        start += escaped ? 1 : 0;
        char quote = Chars.at(text, start);
        boolean quoted = quote == '"' || quote == '\'' || quote == '`';
        start = scheme(text, quoted ? start + 1 : start);
        int end = quoted ? quotedEnd(text, start, escaped ? '\\' : quote) : bareEnd(text, start, text.charAt(at));
        if (end - start <= LONGEST_VALUE && SecretValue.isDrawn(text, start, end, quoted, name)) {
            finds.addOpen(name.type(text, nameEnd, start, end), start, end);
        }
    }

    /** End of the name before an assignment at {@code at}; -1 where the sign is none: a comparison, a URL, a scope. */
    private static int nameEnd(CharSequence text, int at) {
        char sign = text.charAt(at);
        char next = Chars.at(text, at + 1);
        if (next == '=' || next == ':' || next == '~' || (next == '/' && sign == ':')) {
            return -1;
        }
        int end = at;
        if (sign == '=' && Chars.at(text, at - 1) == ':') {
            end--;
        }
        int floor = Math.max(0, end - LONGEST_GAP);
        while (end > floor && isBetween(text.charAt(end - 1))) {
            end--;
        }
        boolean placeholder = Chars.at(text, end) == ']';
        return end > 0 && !placeholder && Chars.isLetter(text.charAt(end - 1)) ? end : -1;
    }

    /** Whether {@code c} can stand before the sign: the end of a name, or what is between. */
    static boolean precedes(char c) {
        return Chars.isLetter(c) || isBetween(c) || c == ':';
    }

    private static boolean isBetween(char c) {
        return c == ' ' || c == '\t' || c == '"' || c == '\'' || c == '`' || c == ']' || c == '\\' || c == '*';
    }

    private static int skipSpaces(CharSequence text, int from) {
        int at = from;
        while (at < from + LONGEST_GAP && (Chars.at(text, at) == ' ' || Chars.at(text, at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Skips the scheme of an Authorization header. */
    private static int scheme(CharSequence text, int at) {
        if (Chars.startsWithFolded(text, at, "bearer ")) {
            return at + 7;
        }
        boolean six = Chars.startsWithFolded(text, at, "basic ") || Chars.startsWithFolded(text, at, "token ");
        return six ? at + 6 : at;
    }

    private static int quotedEnd(CharSequence text, int start, char quote) {
        int limit = Math.min(text.length(), start + LONGEST_VALUE + 1);
        int at = start;
        while (at < limit && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, limit);
    }

    /** After {@code =} an ampersand starts the next parameter of a query; after a colon it is part of the value. */
    private static int bareEnd(CharSequence text, int start, char sign) {
        String stops = sign == '=' ? "\"'`,;)]}(<>|\\&" : "\"'`,;)]}(<>|\\";
        int limit = Math.min(text.length(), start + LONGEST_VALUE + 1);
        int at = start;
        while (at < limit && text.charAt(at) > ' ' && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        boolean sentence = at > start + 1 && (text.charAt(at - 1) == '.' || text.charAt(at - 1) == '?');
        return sentence ? at - 1 : at;
    }
}
