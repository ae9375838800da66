package dev.tilth.source;

import dev.tilth.fault.Fault;
import dev.tilth.sketch.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file as it is when it is opened. What is appended while it is read is left for another time; where anything else
 * changes, the bytes that were read may be those of no file that ever was, and nothing is made from them.
 */
final class Snapshot {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final String name;
    private final FileChannel channel;
    private final long size;
    private final BasicFileAttributes before;

    private Snapshot(Path path, String name) throws IOException {
        this.path = path;
        this.name = name;
        this.before = Files.readAttributes(path, BasicFileAttributes.class);
        this.channel = FileChannel.open(path);
        this.size = channel.size();
    }

    /** @param name for faults */
    static Snapshot open(Path path, String name) throws IOException {
        return new Snapshot(path, name);
    }

    /** The bytes that the file has now; of what is no regular file, all that comes. To be read once. */
    InputStream in() {
        InputStream all = Channels.newInputStream(channel);
        return before.isRegularFile() ? new FirstBytes(all, size) : all;
    }

    /**
     * Holds what was read against what the file has now. Reads it again only where something wrote to it.
     *
     * @param compression of the file
     * @param bytes uncompressed bytes that were read
     * @param sha256 of them
     * @throws Fault where they are not the first bytes that the file has now
     */
    void refuseChange(Compression compression, long bytes, String sha256) {
        try {
            if (!before.isRegularFile() || isUntouched() || startsWith(compression, bytes, sha256)) {
                return;
            }
        } catch (IOException e) {
            // it is there no more, or cannot be unpacked any more
        }
        throw new Fault(
                name,
                "it changed while it was read, by more than what was added at its end",
                "Build again when nothing writes to it, or from a copy.");
    }

    private boolean isUntouched() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return now.size() == size
                && now.lastModifiedTime().equals(before.lastModifiedTime())
                && String.valueOf(now.fileKey()).equals(String.valueOf(before.fileKey()));
    }

    private boolean startsWith(Compression compression, long bytes, String sha256) throws IOException {
        if (Files.size(path) < size) {
            return false;
        }
        Sha256 again = new Sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream packed = new FirstBytes(Files.newInputStream(path), size);
                InputStream now = new FirstBytes(compression.unpack(packed, name), bytes)) {
            for (int read = now.read(buffer); read > 0; read = now.read(buffer)) {
                again.add(buffer, 0, read);
            }
        }
        return again.hex().equals(sha256);
    }

    /** So many bytes of another stream, or fewer where that has fewer. */
    private static final class FirstBytes extends InputStream {
        private final InputStream in;
        private long left;

        FirstBytes(InputStream in, long count) {
            this.in = in;
            this.left = count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
