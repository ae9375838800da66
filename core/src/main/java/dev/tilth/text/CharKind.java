package dev.tilth.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * What tokenizers' patterns ask of a character, as bits. Categories come from ICU, so that a count does not change with
 * the JDK.
 */
final class CharKind {
    /** Lu, Lt, Lm, Lo, M. */
    static final int UPPER = 1;
    /** Ll, Lm, Lo, M. */
    static final int LOWER = 2;
    /** L. */
    static final int LETTER = 4;
    /** M. */
    static final int MARK = 8;
    /** N. */
    static final int NUMBER = 16;
    /** Carriage return and line feed. */
    static final int NEWLINE = 32;
    /** White_Space. */
    static final int WHITE = 64;
    /** None of white space, L and N; so a mark is one. */
    static final int SYMBOL = 128;

    private static final int LENGTH_BITS = 3;
    private static final byte[] BASIC_PLANE = new byte[1 << 16];

    static {
        for (int point = 0; point < BASIC_PLANE.length; point++) {
            BASIC_PLANE[point] = (byte) of(point);
        }
    }

    private CharKind() {}

    /** Kind and length in bytes of the character at {@code at}, packed. */
    static int at(byte[] utf8, int at) {
        int b = utf8[at];
        if (b >= 0) {
            return ((BASIC_PLANE[b] & 0xFF) << LENGTH_BITS) | 1;
        }
        if (b < (byte) 0xE0) {
            int point = ((b & 0x1F) << 6) | (utf8[at + 1] & 0x3F);
            return ((BASIC_PLANE[point] & 0xFF) << LENGTH_BITS) | 2;
        }
        if (b < (byte) 0xF0) {
            int point = ((b & 0x0F) << 12) | ((utf8[at + 1] & 0x3F) << 6) | (utf8[at + 2] & 0x3F);
            return ((BASIC_PLANE[point] & 0xFF) << LENGTH_BITS) | 3;
        }
        int high = ((b & 0x07) << 18) | ((utf8[at + 1] & 0x3F) << 12);
        int point = high | ((utf8[at + 2] & 0x3F) << 6) | (utf8[at + 3] & 0x3F);
        return (of(point) << LENGTH_BITS) | 4;
    }

    static int kind(int packed) {
        return packed >> LENGTH_BITS;
    }

    static int length(int packed) {
        return packed & ((1 << LENGTH_BITS) - 1);
    }

    /** The bits of a kind where {@link #at} puts them. */
    static int packed(int kind) {
        return kind << LENGTH_BITS;
    }

    private static int of(int point) {
        if (point == '\n' || point == '\r') {
            return NEWLINE | WHITE;
        }
        if (UCharacter.hasBinaryProperty(point, UProperty.WHITE_SPACE)) {
            return WHITE;
        }
        return switch (UCharacter.getType(point)) {
            case UCharacterCategory.UPPERCASE_LETTER, UCharacterCategory.TITLECASE_LETTER -> UPPER | LETTER;
            case UCharacterCategory.LOWERCASE_LETTER -> LOWER | LETTER;
            case UCharacterCategory.MODIFIER_LETTER, UCharacterCategory.OTHER_LETTER -> UPPER | LOWER | LETTER;
            case UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK -> UPPER | LOWER | MARK | SYMBOL;
            case UCharacterCategory.DECIMAL_DIGIT_NUMBER,
                    UCharacterCategory.LETTER_NUMBER,
                    UCharacterCategory.OTHER_NUMBER -> NUMBER;
            default -> SYMBOL;
        };
    }
}
