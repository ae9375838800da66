package dev.tilth.privacy;

/** ASCII classes of characters, and where a word starts. Outside the text every character is NUL. */
final class Chars {
    private static final String LETTER_ESCAPES = "nrtbf";

    private Chars() {}

    static char at(CharSequence text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLetter(char c) {
        char folded = (char) (c | 32);
        return folded >= 'a' && folded <= 'z';
    }

    static boolean isAlnum(char c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isHex(char c) {
        char folded = (char) (c | 32);
        return isDigit(c) || (folded >= 'a' && folded <= 'f');
    }

    static boolean isBase64Url(char c) {
        return isAlnum(c) || c == '-' || c == '_';
    }

    static boolean isBase64(char c) {
        return isAlnum(c) || c == '+' || c == '/';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00A0';
    }

    static boolean startsWith(CharSequence text, int at, String prefix) {
        if (at < 0 || at + prefix.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (text.charAt(at + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #startsWith}, whatever the case; {@code prefix} is in lower case. */
    static boolean startsWithFolded(CharSequence text, int at, String prefix) {
        if (at < 0 || at + prefix.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            char c = text.charAt(at + i);
            if ((isUpper(c) ? (char) (c | 32) : c) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word can start at {@code at}: no letter or digit stands before it, unless it ends an escape. */
    static boolean opensWord(CharSequence text, int at) {
        return !isAlnum(at(text, at - 1)) || endsEscape(text, at);
    }

    /** Whether {@code \n}, a Unicode escape or {@code %3D} ends just before {@code at}. */
    static boolean endsEscape(CharSequence text, int at) {
        if (at(text, at - 2) == '\\' && LETTER_ESCAPES.indexOf(text.charAt(at - 1)) >= 0) {
            return true;
        }
        if (at(text, at - 3) == '%' && isHex(text.charAt(at - 2)) && isHex(text.charAt(at - 1))) {
            return true;
        }
        return at(text, at - 6) == '\\' && text.charAt(at - 5) == 'u' && fourHex(text, at - 4);
    }

    /** Where the text after an escape starts whose backslash or percent stands just before {@code at}; else {@code at}. */
    static int skipEscape(CharSequence text, int at) {
        char before = at(text, at - 1);
        if (before == '%' && isHex(at(text, at)) && isHex(at(text, at + 1))) {
            return at + 2;
        }
        if (before != '\\') {
            return at;
        }
        if (at(text, at) == 'u' && fourHex(text, at + 1)) {
            return at + 5;
        }
        return LETTER_ESCAPES.indexOf(at(text, at)) >= 0 ? at + 1 : at;
    }

    static boolean fourHex(CharSequence text, int at) {
        return isHex(at(text, at)) && isHex(at(text, at + 1)) && isHex(at(text, at + 2)) && isHex(at(text, at + 3));
    }
}
