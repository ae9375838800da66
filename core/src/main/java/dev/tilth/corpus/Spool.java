package dev.tilth.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The text of the rows on disk: appended once in row order, then read at any place by any thread. Holds only redacted
 * text; goes away with the build.
 */
public final class Spool implements Closeable {
    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private volatile long written;
    private long kept;

    private Spool(FileChannel channel) {
        this.channel = channel;
    }

    /** @param file a new file that this spool owns; removed by the system when the spool is closed */
    public static Spool create(Path file) throws IOException {
        return new Spool(FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    /**
     * A file that stays: what stands in it up to {@code size} is kept, what was appended after it goes.
     *
     * @throws IOException also where the file is shorter
     */
    public static Spool reopen(Path file, long size) throws IOException {
        Spool spool = new Spool(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        if (spool.channel.size() < size) {
            spool.close();
            throw new IOException(file + " ends before " + size);
        }
        spool.channel.truncate(size);
        spool.written = size;
        spool.kept = size;
        return spool;
    }

    /** As {@link #append(byte[], int, int)}, of all bytes. */
    long append(byte[] bytes) throws IOException {
        return append(bytes, 0, bytes.length);
    }

    /**
     * Appends bytes and says where they stand. One thread at a time.
     *
     * @return offset of the first byte
     */
    public synchronized long append(byte[] bytes, int from, int to) throws IOException {
        long start = size();
        if (to - from > BUFFER - buffered) {
            flush();
        }
        if (to - from > BUFFER) {
            write(ByteBuffer.wrap(bytes, from, to - from));
        } else {
            System.arraycopy(bytes, from, buffer, buffered, to - from);
            buffered += to - from;
        }
        return start;
    }

    /** The {@code length} bytes at {@code offset}. For many threads at once. */
    public byte[] read(long offset, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            if (offset + length > written) {
                flush();
            }
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, offset + bytes.position()) < 0) {
                    throw new IllegalStateException("the spool ends before " + (offset + length));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.array();
    }

    /** Bytes appended so far. */
    public synchronized long size() {
        return written + buffered;
    }

    /** Hands all that was appended to the system. */
    public synchronized void flush() throws IOException {
        write(ByteBuffer.wrap(buffer, 0, buffered));
        buffered = 0;
    }

    /** Takes back what was appended since the file was opened; nothing may be read or appended after it. */
    public void cut() throws IOException {
        channel.truncate(kept);
    }

    private void write(ByteBuffer bytes) throws IOException {
        long end = written;
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
        written = end;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
