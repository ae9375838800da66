package dev.tilth.source;

import dev.tilth.sketch.Sha256;
import java.io.IOException;
import java.io.InputStream;

/**
 * The uncompressed bytes, with their digest. Where unpacking fails, the input ends there and says so: the rows before
 * are good.
 */
final class Unpacked extends InputStream {
    private final InputStream in;
    private final Sha256 sha256 = new Sha256();
    private long count;
    private boolean damaged;
    private boolean ended;

    Unpacked(InputStream in) {
        this.in = in;
    }

    long count() {
        return count;
    }

    boolean damaged() {
        return damaged;
    }

    boolean ended() {
        return ended;
    }

    /** Of all bytes read; to be asked once, at the end. */
    String digest() {
        return sha256.hex();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (ended) {
            return -1;
        }
        int read;
        try {
            read = in.read(target, offset, length);
        } catch (IOException e) {
            damaged = true;
            read = -1;
        }
        ended = read < 0;
        if (read > 0) {
            sha256.add(target, offset, read);
            count += read;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
