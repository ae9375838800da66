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
    private final FileChannel channel;
    private long size;

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
     * Appends bytes and says where they stand. One thread at a time.
     *
     * @return offset of the first byte
     */
    public long append(byte[] bytes, int from, int to) throws IOException {
        long start = size;
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, to - from);
        while (buffer.hasRemaining()) {
            size += channel.write(buffer, size);
        }
        return start;
    }

    /** The {@code length} bytes at {@code offset}. For many threads at once. */
    public byte[] read(long offset, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    throw new IllegalStateException("the spool ends before " + (offset + length));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.array();
    }

    /** Bytes appended so far. */
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
