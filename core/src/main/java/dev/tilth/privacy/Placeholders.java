package dev.tilth.privacy;

import java.util.Set;

/** What stands where a secret would: {@code ${PASSWORD}}, {@code <token>}, {@code ****}, {@code your-api-key}. */
final class Placeholders {
    private static final Set<String> WORDS = Context.words(
            """
            password passwd pass pwd secret token none null true false undefined changeme example
            placeholder redacted string required""");
    private static final String[] STARTS = {"your", "my_", "my-", "insert", "enter", "replace", "...", "example"};

    private Placeholders() {}

    /** Whether the characters can be a value of somebody's, not a place for one. */
    static boolean isReal(CharSequence text, int start, int end) {
        char first = text.charAt(start);
        if ("[<{$%*#".indexOf(first) >= 0 && (first != '#' || end - start < 2) && isClosed(text, start, end)) {
            return false;
        }
        for (String prefix : STARTS) {
            if (Chars.startsWithFolded(text, start, prefix)) {
                return false;
            }
        }
        if (isCrossedOut(text, start, end)) {
            return false;
        }
        return end - start > 12 || !WORDS.contains(lower(text, start, end));
    }

    /** Whether it starts with {@code xxx} and is mostly that: a random password can start so too. */
    private static boolean isCrossedOut(CharSequence text, int start, int end) {
        int crosses = 0;
        for (int i = start; i < end; i++) {
            crosses += (text.charAt(i) | 32) == 'x' ? 1 : 0;
        }
        return crosses * 2 >= end - start && Chars.startsWithFolded(text, start, "xxx");
    }

    /** Whether the value that starts like a reference also is one: bracketed, a name, or all the same sign. */
    private static boolean isClosed(CharSequence text, int start, int end) {
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        return switch (first) {
            case '[' -> last == ']';
            case '<' -> last == '>';
            case '{' -> last == '}';
            case '$' -> Chars.at(text, start + 1) == '{' || isName(text, start + 1, end);
            case '%' -> last == '%' || end - start == 2;
            default -> last == first;
        };
    }

    private static boolean isName(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Chars.isUpper(c) && c != '_' && !Chars.isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static String lower(CharSequence text, int start, int end) {
        StringBuilder lower = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            lower.append(Chars.isUpper(c) ? (char) (c | 32) : c);
        }
        return lower.toString();
    }
}
