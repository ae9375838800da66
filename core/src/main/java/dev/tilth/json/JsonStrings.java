package dev.tilth.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The strings of one JSON text (RFC 8259 section 7). Most hold only ASCII and no escape: those are found eight bytes at a
 * time and copied once.
 */
final class JsonStrings {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';

    private final byte[] bytes;
    private final int from;
    private final int to;
    private byte[] unescaped = new byte[0];
    private int length;
    private int at;
    private boolean ascii;

    /** @param from where the whole text starts, for offsets */
    JsonStrings(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** Index after the closing quote of the string that was read last. */
    int end() {
        return at;
    }

    /** @param start index after the opening quote */
    String read(int start) throws NotJson {
        at = start;
        ascii = true;
        skipPlain();
        if (at < to && bytes[at] == '"') {
            String text = text(start, at);
            at++;
            return text;
        }
        return withEscapes(start);
    }

    private String withEscapes(int start) throws NotJson {
        length = 0;
        int plain = start;
        while (at < to && bytes[at] == '\\') {
            append(plain, at);
            escape();
            plain = at;
            skipPlain();
        }
        if (at == to) {
            throw new NotJson(to - from, "the text ends inside a string");
        }
        if (bytes[at] != '"') {
            throw new NotJson(at - from, "a control character that is not escaped");
        }
        append(plain, at);
        at++;
        return new String(unescaped, 0, length, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** Moves to the next quote, backslash or control character, or to the end. */
    private void skipPlain() {
        int i = at;
        byte[] in = bytes;
        while (i < to) {
            i = skipAscii(in, i);
            if (i == to || in[i] >= 0) {
                break;
            }
            ascii = false;
            while (i < to && in[i] < 0) {
                i++;
            }
        }
        at = i;
    }

    private int skipAscii(byte[] in, int start) {
        int i = start;
        for (; i + 8 <= to; i += 8) {
            long word = (long) LONGS.get(in, i);
            long quote = word ^ QUOTES;
            long backslash = word ^ BACKSLASHES;
            long stop =
                    ((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((word - SPACES) & ~word) | word;
            stop &= HIGH_BITS;
            if (stop != 0) {
                return i + (Long.numberOfTrailingZeros(stop) >>> 3);
            }
        }
        while (i < to && in[i] >= ' ' && in[i] != '"' && in[i] != '\\') {
            i++;
        }
        return i;
    }

    private String text(int start, int end) throws NotJson {
        if (ascii) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        checkUtf8(start, end);
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private void checkUtf8(int start, int end) throws NotJson {
        int bad = Utf8.firstMalformed(bytes, start, end);
        if (bad >= 0) {
            throw new NotJson(bad - from, Utf8.describe(bytes[bad]));
        }
    }

    private void append(int start, int end) throws NotJson {
        if (!ascii) {
            checkUtf8(start, end);
        }
        reserve(end - start);
        System.arraycopy(bytes, start, unescaped, length, end - start);
        length += end - start;
    }

    private void reserve(int more) {
        if (length + more + 4 > unescaped.length) {
            unescaped = Arrays.copyOf(unescaped, Math.max(256, (length + more + 4) * 2));
        }
    }

    private void escape() throws NotJson {
        int escapeAt = at;
        int letter = at + 1 < to ? bytes[at + 1] : -1;
        at += 2;
        reserve(4);
        switch (letter) {
            case '"', '\\', '/' -> unescaped[length++] = (byte) letter;
            case 'n' -> unescaped[length++] = '\n';
            case 't' -> unescaped[length++] = '\t';
            case 'r' -> unescaped[length++] = '\r';
            case 'b' -> unescaped[length++] = '\b';
            case 'f' -> unescaped[length++] = '\f';
            case 'u' -> encode(codePoint(escapeAt));
            default -> {
                if (escapeAt + 1 >= to) {
                    throw new NotJson(to - from, "the text ends inside a string");
                }
                throw new NotJson(escapeAt - from, "an escape that JSON does not have");
            }
        }
    }

    /** Of one escape, or of two that are a surrogate pair. */
    private int codePoint(int escapeAt) throws NotJson {
        int first = hex(escapeAt);
        if (first < 0xD800 || first > 0xDFFF) {
            return first;
        }
        boolean another = first < 0xDC00 && at + 1 < to && bytes[at] == '\\' && bytes[at + 1] == 'u';
        if (another) {
            at += 2;
            int second = hex(at - 2);
            if (second >= 0xDC00 && second <= 0xDFFF) {
                return Character.toCodePoint((char) first, (char) second);
            }
        }
        throw new NotJson(escapeAt - from, "half of a surrogate pair, which is no character");
    }

    private int hex(int escapeAt) throws NotJson {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            if (at == to) {
                throw new NotJson(to - from, "the text ends inside a string");
            }
            int digit = Character.digit(bytes[at], 16);
            if (digit < 0) {
                throw new NotJson(escapeAt - from, "an escape that JSON does not have");
            }
            value = value * 16 + digit;
            at++;
        }
        return value;
    }

    private void encode(int codePoint) {
        ascii &= codePoint < 0x80;
        if (codePoint < 0x80) {
            unescaped[length++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            unescaped[length++] = (byte) (0xC0 | (codePoint >> 6));
            unescaped[length++] = (byte) (0x80 | (codePoint & 0x3F));
        } else if (codePoint < 0x10000) {
            unescaped[length++] = (byte) (0xE0 | (codePoint >> 12));
            unescaped[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
            unescaped[length++] = (byte) (0x80 | (codePoint & 0x3F));
        } else {
            unescaped[length++] = (byte) (0xF0 | (codePoint >> 18));
            unescaped[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            unescaped[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
            unescaped[length++] = (byte) (0x80 | (codePoint & 0x3F));
        }
    }
}
