package dev.tilth.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * The words of a text as hashes: runs of letters, digits, marks and {@code _}, case-folded (Unicode simple folding);
 * in scripts without spaces each character with its marks is a word. A reusable buffer, not for several threads.
 */
public final class Words {
    /** Name of this definition, for manifests: its hashes never change. */
    public static final String SCHEME = "words-v1";

    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final byte[] ASCII_FOLDED = foldedAscii();
    /** A bit that ASCII letters and the underscore have, and digits have not. */
    private static final int LETTER = 0x40;

    private final Characters last = new Characters();
    private long[] hashes = new long[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private boolean[] plain = new boolean[256];
    private int count;
    private int base;
    private boolean ascii = true;

    /** Forgets all words. */
    public void clear() {
        count = 0;
        base = 0;
        last.clear();
    }

    /** Adds the words of one more text; a word never runs over from the text before. */
    public void add(CharSequence text) {
        last.read(text.toString());
        char[] chars = last.array();
        int length = last.length();
        ascii = true;
        int at = 0;
        while (at < length) {
            char c = chars[at];
            if (c < 128 && ASCII_FOLDED[c] == 0) {
                at++;
            } else {
                at = word(chars, at, length);
            }
        }
        base += length + 1;
    }

    /** The last text added; valid until the next one is. */
    Characters last() {
        return last;
    }

    /** Length of the texts added, each with the one character behind it, in UTF-16 units. */
    public int length() {
        return base;
    }

    /** Whether the last text added is of ASCII alone. */
    public boolean isAscii() {
        return ascii;
    }

    /** Number of words added since {@link #clear}. */
    public int count() {
        return count;
    }

    /** Appends the hashes of all words to {@code out}. */
    public void copyHashes(LongBuffer out) {
        out.put(hashes, 0, count);
    }

    /** Replaces the content by words of which only the hashes are known, all that is left in {@code in}. */
    public void setHashes(LongBuffer in) {
        clear();
        reserve(in.remaining());
        count = in.remaining();
        in.get(hashes, 0, count);
    }

    /** Forgets all but the first {@code kept} words. */
    public void keepFirst(int kept) {
        count = Math.min(count, kept);
    }

    /** Hash of word {@code i}, equal for equal folded words. */
    public long hash(int i) {
        return hashes[i];
    }

    /** Offset of word {@code i} in the texts added, joined by one character between each, in UTF-16 units. */
    public int start(int i) {
        return starts[i];
    }

    /** End of word {@code i}, exclusive, counted as {@link #start}. */
    public int end(int i) {
        return ends[i];
    }

    /** Whether word {@code i} is of ASCII letters and {@code _} alone; where not, it may hold a digit. */
    boolean isPlain(int i) {
        return plain[i];
    }

    /** The word that starts at {@code at}, if there is one; returns where to go on. */
    private int word(char[] text, int from, int length) {
        long hash = BASIS;
        int common = -1;
        int at = from;
        while (at < length) {
            char c = text[at];
            if (c < 128) {
                byte folded = ASCII_FOLDED[c];
                if (folded == 0) {
                    break;
                }
                hash = (hash ^ folded) * PRIME;
                common &= c;
                at++;
                continue;
            }
            common = 0;
            ascii = false;
            int point = Character.codePointAt(text, at, length);
            if (!isWordPart(point)) {
                break;
            }
            boolean alone = standsAlone(point);
            if (alone && at > from) {
                break;
            }
            hash = (hash ^ UCharacter.foldCase(point, true)) * PRIME;
            at += Character.charCount(point);
            if (alone) {
                return addWord(hash, common, from, marks(text, at, length));
            }
        }
        return at == from
                ? from + Character.charCount(Character.codePointAt(text, from, length))
                : addWord(hash, common, from, at);
    }

    private int addWord(long hash, int common, int from, int to) {
        if (count == hashes.length) {
            reserve(count * 2);
        }
        plain[count] = (common & LETTER) != 0;
        hashes[count] = mix(hash);
        starts[count] = base + from;
        ends[count++] = base + to;
        return to;
    }

    private void reserve(int words) {
        if (words > hashes.length) {
            plain = Arrays.copyOf(plain, words);
            hashes = Arrays.copyOf(hashes, words);
            starts = Arrays.copyOf(starts, words);
            ends = Arrays.copyOf(ends, words);
        }
    }

    static long mix(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }

    /** Skips the marks that belong to the character before {@code from}. */
    private static int marks(char[] text, int from, int length) {
        int at = from;
        while (at < length) {
            int point = Character.codePointAt(text, at, length);
            if (point < 0x300 || !isMark(UCharacter.getType(point))) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    static boolean isWordPart(int point) {
        int type = UCharacter.getType(point);
        return UCharacter.isLetter(point) || type == UCharacterCategory.DECIMAL_DIGIT_NUMBER || isMark(type);
    }

    private static boolean isMark(int type) {
        return type == UCharacterCategory.NON_SPACING_MARK
                || type == UCharacterCategory.COMBINING_SPACING_MARK
                || type == UCharacterCategory.ENCLOSING_MARK;
    }

    /** Whether the character is of a script that is written without spaces. */
    public static boolean standsAlone(int point) {
        if (point < 0x0E00) {
            return false;
        }
        return switch (UScript.getScript(point)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.BOPOMOFO,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> true;
            default -> UCharacter.hasBinaryProperty(point, UProperty.IDEOGRAPHIC);
        };
    }

    private static byte[] foldedAscii() {
        byte[] folded = new byte[128];
        for (char c = 0; c < 128; c++) {
            boolean upper = c >= 'A' && c <= 'Z';
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
            folded[c] = (byte) (upper ? c + 32 : plain ? c : 0);
        }
        return folded;
    }
}
