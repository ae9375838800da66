package dev.tilth.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The lower bytes of a text's characters, read eight at a time: to pass quickly over stretches in which nothing is looked
 * for. What is found must be looked at in the text, since characters over U+00FF have lower bytes too. For one thread.
 */
public final class LowBytes {
    /** Characters that are held at once. */
    public static final int WINDOW = 1024;

    /** In each byte, its highest bit. */
    public static final long HIGH_BITS = 0x8080808080808080L;

    /** In each byte, its lowest bit: times a byte, that byte eight times. */
    public static final long ONES = 0x0101010101010101L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final String text;
    private final byte[] bytes;

    public LowBytes(String text) {
        this.text = text;
        this.bytes = new byte[Math.min(WINDOW, (text.length() + 7) & -8)];
    }

    /**
     * Takes the window that starts at {@code from}.
     *
     * @return how many characters it has; behind them are NUL up to the next multiple of eight
     */
    @SuppressWarnings("deprecation") // the only way to the bytes of a string that makes no array
    public int read(int from) {
        int count = Math.min(WINDOW, text.length() - from);
        text.getBytes(from, from + count, bytes, 0);
        Arrays.fill(bytes, count, (count + 7) & -8, (byte) 0);
        return count;
    }

    /** Eight bytes from {@code at} on, a multiple of eight in the window; the first is the lowest. */
    public long eight(int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Which of eight bytes the lowest bit of {@code bits} is in. */
    public static int first(long bits) {
        return Long.numberOfTrailingZeros(bits) >>> 3;
    }
}
