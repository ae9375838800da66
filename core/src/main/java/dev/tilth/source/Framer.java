package dev.tilth.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream of bytes into rows, sequentially, in memory that is bounded by the longest row allowed. A subclass knows
 * where rows end; this one owns the buffer. Each batch keeps the buffer in which its rows were found, and what is left
 * over moves to a new one.
 */
abstract class Framer {
    /** The first batch shows what shape the rows are of. */
    private static final int FIRST_CHUNK = 1 << 20;
    /** What becomes of a batch must not outlive the young generation. */
    private static final int CHUNK = 1 << 18;

    /** Bytes that are kept of a row that is too long. */
    static final int KEPT_OF_A_LONG_ROW = 4096;

    private final TextInput input;
    private final int maxRowBytes;
    private boolean ended;
    private boolean done;
    private long base;
    private long skipped;
    private RowSpans batch = new RowSpans();
    private long rows;
    private long blankLines;

    /** The bytes read; what is before {@link #limit} is valid. */
    byte[] bytes = new byte[FIRST_CHUNK];

    /** Where the row that is being cut starts. */
    int rowStart;

    /** The next byte to look at. */
    int at;

    int limit;

    Framer(TextInput input) {
        this.input = input;
        this.maxRowBytes = input.maxRowBytes();
    }

    /** Reads on from {@link #at} to {@link #limit}, adding each row that ends on the way. */
    abstract void scan();

    /** The input ended: adds what is left as a row. May move {@link #at} back to have that part read again. */
    abstract void end();

    /** The line where the row that is being cut starts. */
    abstract long rowLine();

    /** The row is longer than allowed. True where the framer went back to cut it otherwise. */
    boolean cutLongRow() {
        return false;
    }

    /** The next rows, empty at the end of the input. */
    final Optional<Frame> next() throws IOException {
        while (batch.count() == 0 && !done) {
            fill();
            scan();
            if (ended && at == limit) {
                endOfInput();
            } else if (batch.count() == 0) {
                makeRoom();
            }
        }
        return batch.count() == 0 ? Optional.empty() : Optional.of(takeFrame());
    }

    private void endOfInput() {
        Optional<String> damage = input.damage().get();
        if (damage.isPresent()) {
            add(limit, rowLine(), 1, new Trouble(Trouble.DAMAGED_FILE, damage.get(), rowLine(), 1));
            rowStart = limit;
        } else {
            end();
        }
        done = at == limit;
    }

    final long rows() {
        return rows;
    }

    final long blankLines() {
        return blankLines;
    }

    final void countBlankLine() {
        blankLines++;
        passOver();
    }

    /** What was read since {@link #rowStart} is no part of a row. */
    final void passOver() {
        base += skipped;
        skipped = 0;
    }

    /** Whether bytes of the current row are no longer in the buffer. */
    final boolean isLong() {
        return skipped > 0;
    }

    /** Adds the row from {@link #rowStart} to {@code end}, or says that it is too long. */
    final void add(int end, long line, int column) {
        long size = skipped + (end - rowStart);
        int kept = size > maxRowBytes ? Math.min(end - rowStart, KEPT_OF_A_LONG_ROW) : end - rowStart;
        batch.add(rowStart, rowStart + kept, line, column, base + rowStart);
        rows++;
        if (size > maxRowBytes) {
            String what = "a row of " + size + " bytes, over max_row_bytes " + maxRowBytes;
            batch.trouble(new Trouble(Trouble.TOO_LONG, what, line, column));
        }
        base += skipped;
        skipped = 0;
    }

    /** Adds a row that must not be parsed. */
    final void add(int end, long line, int column, Trouble trouble) {
        boolean tooLong = skipped + (end - rowStart) > maxRowBytes;
        add(end, line, column);
        if (!tooLong) {
            batch.trouble(trouble);
        }
    }

    private void fill() throws IOException {
        if (!ended && limit < bytes.length) {
            int read = input.utf8().readNBytes(bytes, limit, bytes.length - limit);
            limit += read;
            ended = limit < bytes.length;
        }
    }

    private void makeRoom() {
        if (rowStart > 0) {
            moveTo(bytes);
        } else if (limit > maxRowBytes) {
            if (!cutLongRow()) {
                int kept = Math.min(limit, KEPT_OF_A_LONG_ROW);
                skipped += limit - kept;
                limit = kept;
                at = kept;
            }
        } else {
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, maxRowBytes + (long) CHUNK));
        }
    }

    private Frame takeFrame() {
        Frame frame = new Frame(bytes, batch, rows - batch.count() + 1);
        batch = new RowSpans();
        moveTo(new byte[Math.max(CHUNK, limit - rowStart + CHUNK / 2)]);
        return frame;
    }

    private void moveTo(byte[] target) {
        System.arraycopy(bytes, rowStart, target, 0, limit - rowStart);
        bytes = target;
        base += rowStart;
        moved(rowStart);
        at -= rowStart;
        limit -= rowStart;
        rowStart = 0;
    }

    /** The bytes moved to lower indexes by this many. */
    void moved(int by) {}

    /** Rows that were cut, and the buffer that they lie in; both are the receiver's. */
    static final class Frame {
        private final byte[] bytes;
        private final RowSpans spans;
        private final long firstRow;

        Frame(byte[] bytes, RowSpans spans, long firstRow) {
            this.bytes = bytes;
            this.spans = spans;
            this.firstRow = firstRow;
        }

        byte[] bytes() {
            return bytes;
        }

        RowSpans spans() {
            return spans;
        }

        long firstRow() {
            return firstRow;
        }
    }
}
