package dev.tilth.text;

import dev.tilth.json.LowBytes;
import java.nio.charset.StandardCharsets;

/**
 * Whether a text is plain: of ASCII alone, without control characters but tabs and line ends, as most are. Half of a
 * surrogate pair among ASCII is taken for plain too: no rule of the normal form changes it.
 */
final class Plain {
    private static final long SPACES = LowBytes.ONES * ' ';
    private static final long DELETES = LowBytes.ONES * 0x7F;

    private Plain() {}

    static boolean is(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length != text.length()) {
            return false;
        }
        LowBytes low = new LowBytes(text);
        for (int from = 0; from < text.length(); from += LowBytes.WINDOW) {
            int count = low.read(from);
            for (int i = 0; i < count; i += 8) {
                if (holdsControl(low.eight(i)) && holdsControl(text, from + i)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether one of eight bytes may be a control character. */
    private static boolean holdsControl(long bytes) {
        long delete = bytes ^ DELETES;
        long control = ((bytes - SPACES) & ~bytes) | ((delete - LowBytes.ONES) & ~delete);
        return (control & LowBytes.HIGH_BITS) != 0;
    }

    private static boolean holdsControl(String text, int from) {
        for (int i = from; i < Math.min(from + 8, text.length()); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\n' && c != '\t' : c == 0x7F) {
                return true;
            }
        }
        return false;
    }
}
