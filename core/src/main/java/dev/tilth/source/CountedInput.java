package dev.tilth.source;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.io.InputStream;

/** The file as it lies: counts what was read. A disk that fails is the user's to mend, not a damaged row. */
final class CountedInput extends InputStream {
    private final InputStream in;
    private final String file;
    private long count;

    CountedInput(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    long count() {
        return count;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            int read = in.read(target, offset, length);
            count += Math.max(read, 0);
            return read;
        } catch (IOException e) {
            throw new Fault(file, "cannot be read: " + e.getMessage(), "Check the file and the disk.");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
