package dev.tilth.check;

import java.util.Locale;

/**
 * Signs that bytes were decoded with the wrong charset: U+FFFD, and UTF-8 that was read as Windows-1252 or Latin-1, such
 * as {@code Ã©} for é and {@code â€™} for an apostrophe. A letter with an accent before a quotation mark, an ellipsis or
 * a trademark sign is no such sign: É», ë…, Å™ are what people write.
 */
final class BrokenEncoding {
    /** Windows-1252 for bytes 0x80 to 0x9F; those that it does not have stand for themselves. */
    private static final String HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    /** What people write straight after a letter. */
    private static final String AFTER_LETTERS = "’”‘“…–—›‹•™«»®°¡¿ºª©§¹²³·\u00A0";

    private BrokenEncoding() {}

    /** What the first sign is, in words; empty where there is none. */
    static String sign(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC2 && (c <= 0xF4 || c == 0xFFFD)) {
                if (c == 0xFFFD) {
                    return "a replacement character (U+FFFD)";
                }
                if (isWrong(text, i, c)) {
                    return String.format(
                            Locale.ROOT, "UTF-8 that was read as Windows-1252 (U+%04X and what follows)", (int) c);
                }
            }
        }
        return "";
    }

    private static boolean isWrong(String text, int at, char lead) {
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead == 'Ã' && isLower(text, at - 1) && (charAt(text, at + 1) == ' ' || charAt(text, at + 1) == 0xA0)) {
            return true;
        }
        if (!continues(text, at, length)) {
            return false;
        }
        char second = text.charAt(at + 1);
        if (second >= 0x80 && second < 0xA0) {
            return true;
        }
        return switch (lead) {
            case 'Ã' -> AFTER_LETTERS.indexOf(second) < 0 || oddBefore(text, at, second);
            case 'Â' -> !isUpper(text, at - 1) || isLetter(text, at + 2);
            case 'â' -> second != '’' && second != '”' && second != '…' && second != '“';
            default -> length == 2 ? isOddPair(text, at, second) : !bothAfterLetters(text, at, length);
        };
    }

    /** Ã and a mark that could close a word: wrong where a word goes on after it, as in {@code HÃ”TEL}, not in {@code Ã’s}. */
    private static boolean oddBefore(String text, int at, char second) {
        if (second == '©' || second == '§' || second == '¡' || second == '³' || second == 'ª' || second == 'º') {
            return true;
        }
        return second != '’' && isLetter(text, at + 2);
    }

    /** Another capital and its mark: wrong inside a word in lower case, or where two such pairs follow each other. */
    private static boolean isOddPair(String text, int at, char second) {
        if (isLower(text, at - 1) && isLower(text, at + 2) && second != '’') {
            return true;
        }
        char next = charAt(text, at + 2);
        return next >= 0xC4
                && next < 0xE0
                && continues(text, at + 2, 2)
                && !(AFTER_LETTERS.indexOf(second) >= 0
                        && AFTER_LETTERS.indexOf(text.charAt(at + 3)) >= 0
                        && next != 0xD7
                        && next != 0xD8
                        && next != 0xD9);
    }

    private static boolean bothAfterLetters(String text, int at, int length) {
        for (int i = 1; i < length; i++) {
            if (AFTER_LETTERS.indexOf(text.charAt(at + i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code length - 1} characters follow that stand for UTF-8's continuation bytes. */
    private static boolean continues(String text, int at, int length) {
        for (int i = 1; i < length; i++) {
            char c = charAt(text, at + i);
            boolean high = c >= 0x80 && c <= 0xBF;
            if (!high && (c < 0x152 || HIGH.indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static char charAt(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean isLetter(String text, int at) {
        return isLower(text, at) || isUpper(text, at);
    }

    private static boolean isLower(String text, int at) {
        char c = charAt(text, at);
        return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
    }

    private static boolean isUpper(String text, int at) {
        char c = charAt(text, at);
        return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    }
}
