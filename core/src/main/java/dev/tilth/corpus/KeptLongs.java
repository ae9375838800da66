package dev.tilth.corpus;

import dev.tilth.sketch.Fingerprint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Longs that one build leaves for the next in a file of their own: a head, the fingerprint of the key, the values, a
 * checksum. The file appears whole, and what does not fit is as if it were not there.
 */
public final class KeptLongs {
    private static final long MAGIC = 0x74696C7468763031L;
    private static final int HEAD = 3 * Long.BYTES;
    private static final int LEAST = HEAD + Long.BYTES;

    private KeptLongs() {}

    /**
     * The values of a file; none where it is not there, damaged, or of another key.
     *
     * @param key all that the values depend on beside what they are found by
     */
    public static long[] read(Path file, String key) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int end = bytes.length - Long.BYTES;
        if (bytes.length < LEAST || ByteBuffer.wrap(bytes).getLong(end) != checksum(bytes, end)) {
            return new long[0];
        }
        Fingerprint named = Fingerprint.of(key);
        LongBuffer in = ByteBuffer.wrap(bytes, 0, end).asLongBuffer();
        boolean fits = in.get() == MAGIC && in.get() == named.high() && in.get() == named.low();
        long[] values = new long[fits ? in.remaining() : 0];
        in.get(values);
        return values;
    }

    /** Writes the first {@code count} values, in place of what the file held. */
    public static void write(Path file, String key, long[] values, int count) throws IOException {
        byte[] bytes = new byte[Math.addExact(LEAST, Math.multiplyExact(count, Long.BYTES))];
        Fingerprint named = Fingerprint.of(key);
        LongBuffer out = ByteBuffer.wrap(bytes).asLongBuffer();
        out.put(MAGIC).put(named.high()).put(named.low());
        out.put(Arrays.copyOf(values, count));
        int end = bytes.length - Long.BYTES;
        out.put(checksum(bytes, end));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, bytes);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static long checksum(byte[] bytes, int end) {
        return Fingerprint.of(bytes, 0, end).low();
    }
}
