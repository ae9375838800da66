package dev.tilth.example;

/**
 * The two ways to count the characters of one text: UTF-16 units, as Java and JavaScript do, and code points, as Python
 * and canonical JSON do. Takes memory only for a text with surrogates.
 */
public final class CodePoints {
    private static final int[] NO_PAIRS = {};

    private final int length;
    /** UTF-16 offset of the low half of each surrogate pair, in order. */
    private final int[] lows;

    private CodePoints(int length, int[] lows) {
        this.length = length;
        this.lows = lows;
    }

    public static CodePoints of(String text) {
        int pairs = text.length() - text.codePointCount(0, text.length());
        if (pairs == 0) {
            return new CodePoints(text.length(), NO_PAIRS);
        }
        int[] lows = new int[pairs];
        int found = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                lows[found++] = i++;
            }
        }
        return new CodePoints(text.length(), lows);
    }

    /** Number of code points. */
    public int count() {
        return length - lows.length;
    }

    /** The code points before a UTF-16 offset, which is in [0, length of the text] and not {@link #isInside} a pair. */
    public int ofUnits(int offset) {
        return offset - pairsBefore(offset);
    }

    /** Whether a UTF-16 offset is between the two halves of one code point. */
    public boolean isInside(int offset) {
        int before = pairsBefore(offset);
        return before < lows.length && lows[before] == offset;
    }

    /** The UTF-16 offset of a number of code points in [0, {@link #count}]. */
    public int toUnits(int codePoints) {
        int low = 0;
        int high = lows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lows[middle] - middle <= codePoints) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoints + low;
    }

    /** How many pairs end before a UTF-16 offset. */
    private int pairsBefore(int offset) {
        int low = 0;
        int high = lows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lows[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
