package dev.tilth.text;

/**
 * Cuts UTF-8 text into the pieces within which byte pairs are merged, exactly as the published patterns of OpenAI's
 * encodings (tiktoken, {@code openai_public.py}) do, without a regular expression and in linear time.
 */
@FunctionalInterface
interface Split {
    /** End of the piece that starts at {@code from}; over {@code from}. The bytes are well-formed UTF-8. */
    int end(byte[] utf8, int from, int to);

    /**
     * <pre>[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?
     * |[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?
     * |\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+</pre>
     */
    static int o200k(byte[] utf8, int from, int to) {
        int plain = plainWord(utf8, from, to);
        if (plain > from) {
            return plain;
        }
        int first = CharKind.at(utf8, from);
        int kind = CharKind.kind(first);
        int second = from + CharKind.length(first);
        if ((kind & (CharKind.NUMBER | CharKind.NEWLINE)) == 0) {
            int word = cased(utf8, from, second, to, kind);
            if (word > from) {
                return Math.max(word, contraction(utf8, word, to, true));
            }
        }
        return other(utf8, from, to, kind, true);
    }

    /**
     * <pre>(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*
     * |\s*[\r\n]+|\s+(?!\S)|\s+</pre>
     */
    static int cl100k(byte[] utf8, int from, int to) {
        int contracted = contraction(utf8, from, to, true);
        if (contracted > from) {
            return contracted;
        }
        int first = CharKind.at(utf8, from);
        int kind = CharKind.kind(first);
        if ((kind & (CharKind.NUMBER | CharKind.NEWLINE)) == 0) {
            int letters = (kind & CharKind.LETTER) != 0 ? from : from + CharKind.length(first);
            int end = run(utf8, letters, to, CharKind.LETTER);
            if (end > letters) {
                return end;
            }
        }
        return other(utf8, from, to, kind, false);
    }

    /** <pre>'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+</pre> */
    static int gpt2(byte[] utf8, int from, int to) {
        int contracted = contraction(utf8, from, to, false);
        if (contracted > from) {
            return contracted;
        }
        int start = utf8[from] == ' ' && from + 1 < to ? from + 1 : from;
        int kind = CharKind.kind(CharKind.at(utf8, start));
        if ((kind & CharKind.WHITE) != 0) {
            int end = run(utf8, from, to, CharKind.WHITE);
            return beforeLast(utf8, from, end, to);
        }
        if ((kind & CharKind.LETTER) != 0) {
            return run(utf8, start, to, CharKind.LETTER);
        }
        return run(utf8, start, to, (kind & CharKind.NUMBER) != 0 ? CharKind.NUMBER : CharKind.SYMBOL);
    }

    /** End of a word of small ASCII letters, which a space and one capital may precede; {@code from} for all else. */
    private static int plainWord(byte[] utf8, int from, int to) {
        int at = utf8[from] == ' ' ? from + 1 : from;
        at += at < to && utf8[at] >= 'A' && utf8[at] <= 'Z' ? 1 : 0;
        int small = at;
        while (at < to && utf8[at] >= 'a' && utf8[at] <= 'z') {
            at++;
        }
        boolean ends = at == to || (utf8[at] >= 0 && utf8[at] != '\'');
        return at > small && ends ? at : from;
    }

    /** The first two alternatives of {@link #o200k} without their contraction; {@code from} where neither matches. */
    private static int cased(byte[] utf8, int from, int second, int to, int kind) {
        if ((kind & CharKind.LETTER) != 0) {
            int end = casedWord(utf8, from, to);
            return end < 0 ? ~end : end;
        }
        int end = casedWord(utf8, second, to);
        if (end > second) {
            return end;
        }
        if ((kind & CharKind.MARK) != 0) {
            return second;
        }
        return end < 0 ? ~end : from;
    }

    /**
     * End of {@code [upper]*[lower]+} at {@code from}; where that does not match the complement of the end of {@code
     * [upper]+}; where neither matches {@code from}. Letters without case and marks are both upper and lower.
     */
    private static int casedWord(byte[] utf8, int from, int to) {
        int at = from;
        int afterCaseless = from;
        while (at < to) {
            int c = CharKind.at(utf8, at);
            if ((c & CharKind.packed(CharKind.UPPER)) == 0) {
                break;
            }
            at += CharKind.length(c);
            if ((c & CharKind.packed(CharKind.LOWER)) != 0) {
                afterCaseless = at;
            }
        }
        int end = run(utf8, at, to, CharKind.LOWER);
        if (end > at) {
            return end;
        }
        return afterCaseless > from || at == from ? afterCaseless : ~at;
    }

    /** The alternatives for numbers, symbols and white space, which {@link #o200k} and {@link #cl100k} share. */
    private static int other(byte[] utf8, int from, int to, int kind, boolean slashes) {
        if ((kind & CharKind.NUMBER) != 0) {
            int at = from;
            for (int i = 0; i < 3 && at < to; i++) {
                int c = CharKind.at(utf8, at);
                if ((c & CharKind.packed(CharKind.NUMBER)) == 0) {
                    break;
                }
                at += CharKind.length(c);
            }
            return at;
        }
        int symbols = utf8[from] == ' ' ? from + 1 : from;
        int end = run(utf8, symbols, to, CharKind.SYMBOL);
        if (end > symbols) {
            while (end < to && (utf8[end] == '\n' || utf8[end] == '\r' || (slashes && utf8[end] == '/'))) {
                end++;
            }
            return end;
        }
        return white(utf8, from, to);
    }

    private static int white(byte[] utf8, int from, int to) {
        int at = from;
        int afterNewline = from;
        while (at < to) {
            int c = CharKind.at(utf8, at);
            if ((c & CharKind.packed(CharKind.WHITE)) == 0) {
                break;
            }
            at += CharKind.length(c);
            if ((c & CharKind.packed(CharKind.NEWLINE)) != 0) {
                afterNewline = at;
            }
        }
        return afterNewline > from ? afterNewline : beforeLast(utf8, from, at, to);
    }

    /** White space leaves its last character to the piece that follows, where there is one and more than one character. */
    private static int beforeLast(byte[] utf8, int from, int end, int to) {
        if (end == to) {
            return end;
        }
        int last = end - 1;
        while ((utf8[last] & 0xC0) == 0x80) {
            last--;
        }
        return last > from ? last : end;
    }

    private static int run(byte[] utf8, int from, int to, int kinds) {
        int wanted = CharKind.packed(kinds);
        int at = from;
        while (at < to) {
            int c = CharKind.at(utf8, at);
            if ((c & wanted) == 0) {
                break;
            }
            at += CharKind.length(c);
        }
        return at;
    }

    /**
     * End of {@code 's 't 'm 'd 're 've 'll} at {@code from}, or {@code from}. In either case the long s (U+017F) is an s
     * too: Unicode folds it so, and the patterns match by Unicode.
     */
    private static int contraction(byte[] utf8, int from, int to, boolean anyCase) {
        if (from + 1 >= to || utf8[from] != '\'') {
            return from;
        }
        int fold = anyCase ? 0x20 : 0;
        int one = utf8[from + 1] | fold;
        if (one == 's' || one == 't' || one == 'm' || one == 'd') {
            return from + 2;
        }
        if (from + 2 >= to) {
            return from;
        }
        int two = utf8[from + 2] | fold;
        boolean pair = (one == 'r' || one == 'v') ? two == 'e' : one == 'l' && two == 'l';
        boolean longS = anyCase && utf8[from + 1] == (byte) 0xC5 && utf8[from + 2] == (byte) 0xBF;
        return pair || longS ? from + 3 : from;
    }
}
