package dev.tilth.template;

import java.util.ArrayList;
import java.util.List;

/** Cuts the inside of a tag into words. One pass; not for several threads. */
final class Words {
    private static final List<String> SIGNS = List.of(
            "//", "**", "==", "!=", "<=", ">=", "+", "-", "*", "/", "%", "~", "<", ">", "=", ".", ",", ":", "|", "(",
            ")", "[", "]", "{", "}");

    private final String source;
    private final String close;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private int line;
    private int open;

    /**
     * @param from behind the opening of the tag
     * @param close what ends it, without a sign for white space
     */
    Words(String source, int from, int line, String close) {
        this.source = source;
        this.at = from;
        this.line = line;
        this.close = close;
    }

    /** The words up to the end of the tag, an {@link Word.Kind#END} behind them. */
    List<Word> read() {
        while (!atClose()) {
            if (at >= source.length()) {
                throw TemplateError.broken("a tag is not closed by " + close).at(line);
            }
            char c = source.charAt(at);
            if (Character.isWhitespace(c)) {
                line += c == '\n' ? 1 : 0;
                at++;
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if (c >= '0' && c <= '9') {
                number();
            } else if (isName(c)) {
                name();
            } else {
                sign();
            }
        }
        words.add(new Word(Word.Kind.END, close, line));
        return words;
    }

    /** At the closing, or at the sign for white space before it. */
    int end() {
        return at;
    }

    int line() {
        return line;
    }

    private boolean atClose() {
        boolean trims = at < source.length() && (source.charAt(at) == '-' || source.charAt(at) == '+');
        return open == 0 && (source.startsWith(close, at) || (trims && source.startsWith(close, at + 1)));
    }

    private void string(char quote) {
        int start = line;
        StringBuilder text = new StringBuilder();
        at++;
        while (at < source.length() && source.charAt(at) != quote) {
            char c = source.charAt(at++);
            line += c == '\n' ? 1 : 0;
            if (c == '\\' && at < source.length()) {
                escape(text);
            } else {
                text.append(c);
            }
        }
        if (at >= source.length()) {
            throw TemplateError.broken("a string is not closed").at(start);
        }
        at++;
        words.add(new Word(Word.Kind.STRING, text.toString(), start));
    }

    private void escape(StringBuilder text) {
        char c = source.charAt(at++);
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case '\\', '\'', '"' -> text.append(c);
            case 'x' -> code(2, text);
            case 'u' -> code(4, text);
            case 'U' -> code(8, text);
            case '\n' -> line++;
            default -> text.append('\\').append(c);
        }
    }

    private void code(int digits, StringBuilder text) {
        int end = Math.min(source.length(), at + digits);
        try {
            text.appendCodePoint(Integer.parseInt(source.substring(at, end), 16));
        } catch (IllegalArgumentException e) {
            throw TemplateError.broken("an escape in a string is no character").at(line);
        }
        at = end;
    }

    private void number() {
        int from = at;
        digits();
        boolean decimal = at + 1 < source.length() && source.charAt(at) == '.' && isDigit(source.charAt(at + 1));
        if (decimal) {
            at++;
            digits();
        }
        decimal |= exponent();
        String text = source.substring(from, at).replace("_", "");
        words.add(new Word(decimal ? Word.Kind.DECIMAL : Word.Kind.WHOLE, text, line));
    }

    /** Passes over {@code e+12}. */
    private boolean exponent() {
        int digits = at + 1;
        if (digits < source.length() && (source.charAt(digits) == '-' || source.charAt(digits) == '+')) {
            digits++;
        }
        boolean there = digits < source.length()
                && (source.charAt(at) == 'e' || source.charAt(at) == 'E')
                && isDigit(source.charAt(digits));
        if (there) {
            at = digits;
            digits();
        }
        return there;
    }

    private void digits() {
        while (at < source.length() && (isDigit(source.charAt(at)) || source.charAt(at) == '_')) {
            at++;
        }
    }

    private void name() {
        int from = at;
        while (at < source.length() && (isName(source.charAt(at)) || isDigit(source.charAt(at)))) {
            at++;
        }
        words.add(new Word(Word.Kind.NAME, source.substring(from, at), line));
    }

    private void sign() {
        for (String sign : SIGNS) {
            if (source.startsWith(sign, at)) {
                open += "([{".contains(sign) ? 1 : ")]}".contains(sign) ? -1 : 0;
                at += sign.length();
                words.add(new Word(Word.Kind.SIGN, sign, line));
                return;
            }
        }
        throw TemplateError.broken("a character that does not belong in a tag").at(line);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isName(char c) {
        return c == '_' || Character.isLetter(c);
    }
}
