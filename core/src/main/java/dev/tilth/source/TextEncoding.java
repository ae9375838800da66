package dev.tilth.source;

import dev.tilth.fault.Nearest;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

/**
 * The encoding of a file.
 *
 * @param name as stated or detected
 * @param markBytes length of the byte order mark at the start
 */
record TextEncoding(String name, Charset charset, int markBytes) {
    static final String UTF_8 = "utf-8";
    private static final List<String> KNOWN = List.of(
            "auto",
            UTF_8,
            "utf-16",
            "utf-16le",
            "utf-16be",
            "windows-1252",
            "windows-1251",
            "windows-1250",
            "iso-8859-1",
            "iso-8859-15",
            "shift_jis",
            "euc-jp",
            "gb18030",
            "gbk",
            "big5",
            "euc-kr");
    private static final int SHARE_OF_ZEROS_IN_UTF_16 = 4;

    /** @throws IllegalArgumentException where no such encoding is known */
    static void check(String stated) {
        if (!stated.equals("auto")) {
            charset(stated);
        }
    }

    /** The stated encoding, else what a byte order mark or the zero bytes of UTF-16 say, else UTF-8. */
    static TextEncoding of(String stated, byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF) && (stated.equals("auto") || isUtf8(charset(stated)))) {
            return new TextEncoding(UTF_8, StandardCharsets.UTF_8, 3);
        }
        if (!stated.equals("auto")) {
            Charset charset = charset(stated);
            return isUtf8(charset) ? new TextEncoding(UTF_8, charset, 0) : new TextEncoding(lower(charset), charset, 0);
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return new TextEncoding("utf-16le", StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return new TextEncoding("utf-16be", StandardCharsets.UTF_16BE, 2);
        }
        return byZeros(sample);
    }

    boolean isUtf8() {
        return isUtf8(charset);
    }

    private static TextEncoding byZeros(byte[] sample) {
        int[] zeros = new int[2];
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == 0) {
                zeros[i & 1]++;
            }
        }
        int many = sample.length / 2 / SHARE_OF_ZEROS_IN_UTF_16;
        if (zeros[1] > many && zeros[0] <= zeros[1] / 8) {
            return new TextEncoding("utf-16le", StandardCharsets.UTF_16LE, 0);
        }
        if (zeros[0] > many && zeros[1] <= zeros[0] / 8) {
            return new TextEncoding("utf-16be", StandardCharsets.UTF_16BE, 0);
        }
        return new TextEncoding(UTF_8, StandardCharsets.UTF_8, 0);
    }

    private static Charset charset(String stated) {
        try {
            return Charset.forName(stated);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(
                    "encoding: " + stated + " is not a known encoding. "
                            + Nearest.advice(stated, KNOWN, "Give one such as utf-8, utf-16 or windows-1252, or auto."),
                    e);
        }
    }

    private static boolean isUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    private static String lower(Charset charset) {
        return charset.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        if (sample.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
