package dev.tilth.sketch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A {@link Fingerprint} of a sequence of longs, for those that have hashes and no bytes. A reusable buffer. */
public final class FingerprintBuilder {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[2048];
    private int length;

    public void clear() {
        length = 0;
    }

    public void add(long value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        LONGS.set(bytes, length, value);
        length += Long.BYTES;
    }

    public Fingerprint build() {
        return Fingerprint.of(bytes, 0, length);
    }
}
