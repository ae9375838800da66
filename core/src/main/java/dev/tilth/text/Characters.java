package dev.tilth.text;

/**
 * A text as an array, which is read faster than a string. Reusable, not for several threads; the buffer of a text of
 * extreme length is not kept.
 */
final class Characters implements CharSequence {
    private static final int MOST_KEPT = 1 << 16;

    private char[] kept = new char[1024];
    private char[] chars = kept;
    private int length;

    /** Takes another text in the place of the one before. */
    void read(String text) {
        length = text.length();
        if (length > MOST_KEPT) {
            chars = text.toCharArray();
            return;
        }
        if (length > kept.length) {
            kept = new char[Math.min(MOST_KEPT, length * 2)];
        }
        chars = kept;
        text.getChars(0, length, chars, 0);
    }

    /** Takes the empty text. */
    void clear() {
        length = 0;
        chars = kept;
    }

    /** The text from 0 on; behind its {@link #length} is what was there before. */
    char[] array() {
        return chars;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int at) {
        return chars[at];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(chars, from, to - from);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
