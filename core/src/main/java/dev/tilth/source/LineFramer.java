package dev.tilth.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A row a line; lines without content are none. */
final class LineFramer extends Framer {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final byte lineEnd;
    private final long lineEnds;
    private long line;

    /**
     * @param lineEnd the byte that ends a line; a carriage return before it is not content
     * @param firstLine number of the first line
     */
    LineFramer(TextInput input, byte lineEnd, long firstLine) {
        super(input);
        this.lineEnd = lineEnd;
        this.lineEnds = LOW_BITS * lineEnd;
        this.line = firstLine;
    }

    @Override
    void scan() {
        for (int end = nextLineEnd(at); end < limit; end = nextLineEnd(end + 1)) {
            addLine(end);
            rowStart = end + 1;
        }
        at = limit;
    }

    @Override
    void end() {
        if (rowStart < limit) {
            addLine(limit);
        }
        rowStart = limit;
    }

    @Override
    long rowLine() {
        return line;
    }

    private void addLine(int end) {
        if (isBlank(end)) {
            countBlankLine();
        } else {
            add(end > rowStart && bytes[end - 1] == '\r' ? end - 1 : end, line, 1);
        }
        line++;
    }

    private boolean isBlank(int end) {
        int i = rowStart;
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return i == end;
    }

    /** Eight bytes at a time; a zero byte of {@code word ^ lineEnds} is a line end (Mycroft 1987). */
    private int nextLineEnd(int from) {
        int i = from;
        byte[] in = bytes;
        for (; i + 8 <= limit; i += 8) {
            long word = (long) LONGS.get(in, i) ^ lineEnds;
            long zero = (word - LOW_BITS) & ~word & HIGH_BITS;
            if (zero != 0) {
                return i + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
        }
        while (i < limit && in[i] != lineEnd) {
            i++;
        }
        return i;
    }
}
