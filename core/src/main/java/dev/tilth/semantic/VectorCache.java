package dev.tilth.semantic;

import dev.tilth.fault.Fault;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;

/**
 * Vectors that a model gave, kept by the content of their texts: {@code out/.vectors/IDENTITY.vectors}. A header of 16 bytes
 * ({@value #MAGIC}, the number of values), then records of one size: fingerprint of the text, 1 where it was cut, values as
 * float32, checksum; all little-endian. A record is appended whole or not at all, for builds that run at once too; what a
 * killed one left of a record is written over, and a record whose checksum does not fit is as if it were not there.
 */
final class VectorCache {
    static final String FOLDER = ".vectors";
    private static final String MAGIC = "tilthvec1";
    private static final int HEADER = 16;
    private static final int AROUND = 2 * Long.BYTES + Integer.BYTES + Long.BYTES;

    private final Path file;

    private VectorCache(Path file) {
        this.file = file;
    }

    /** @param out the folder under which versions are written */
    static VectorCache of(Path out, String identity) {
        return new VectorCache(out.resolve(FOLDER).resolve(Sha256.of(identity).substring(0, 16) + ".vectors"));
    }

    /** Takes a vector that is kept. */
    interface Sink {
        void add(int text, float[] unit, boolean cut);
    }

    /** Hands over what is kept of the texts, which are numbered by their fingerprints. */
    void read(Map<Fingerprint, Integer> wanted, Sink sink) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int dimension = dimension(channel);
            if (dimension < 1) {
                return;
            }
            int size = AROUND + dimension * Float.BYTES;
            byte[] bytes = new byte[size * Math.max(1, (1 << 20) / size)];
            ByteBuffer records = buffer(bytes);
            for (long at = HEADER; fill(channel, records, at); at += records.limit()) {
                for (int from = 0; from + size <= records.limit(); from += size) {
                    record(bytes, from, dimension, wanted, sink);
                }
                records.limit(Math.max(size, records.limit() / size * size));
            }
        }
    }

    /** Keeps vectors of length 1, all of one size. */
    void append(Fingerprint[] texts, float[][] units, boolean[] cut) throws IOException {
        int dimension = units[0].length;
        int size = AROUND + dimension * Float.BYTES;
        byte[] bytes = new byte[size * texts.length];
        ByteBuffer records = buffer(bytes);
        for (int i = 0; i < texts.length; i++) {
            int from = records.position();
            records.putLong(texts[i].high()).putLong(texts[i].low()).putInt(cut[i] ? 1 : 0);
            for (float value : units[i]) {
                records.putFloat(value);
            }
            records.putLong(Fingerprint.of(bytes, from, records.position()).low());
        }
        Files.createDirectories(file.resolveSibling(""));
        write(records.flip(), dimension, size);
    }

    private void write(ByteBuffer records, int dimension, int size) throws IOException {
        synchronized (VectorCache.class) {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.lock();
                int kept = dimension(channel);
                if (kept >= 1 && kept != dimension) {
                    throw otherDimension(kept, dimension);
                }
                if (kept < 1) {
                    channel.truncate(0);
                    ByteBuffer header = buffer(new byte[HEADER]);
                    header.put(magic()).putInt(HEADER - Integer.BYTES, dimension);
                    all(channel, header.clear(), 0);
                }
                long whole = (Math.max(channel.size(), HEADER) - HEADER) / size * size + HEADER;
                all(channel, records, whole);
                channel.truncate(whole + records.limit());
            }
        }
    }

    private static void all(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position());
        }
    }

    Fault otherDimension(int kept, int given) {
        return new Fault(
                file.toString(),
                "vectors of " + kept + " values are kept here, and the model gave one of " + given,
                "Remove the file where the model has changed, or name the model that it is of.");
    }

    private static int dimension(FileChannel channel) throws IOException {
        byte[] bytes = new byte[HEADER];
        ByteBuffer header = buffer(bytes);
        boolean whole = fill(channel, header, 0) && header.limit() == HEADER;
        return whole && Arrays.equals(magic(), Arrays.copyOf(bytes, magic().length))
                ? header.getInt(HEADER - Integer.BYTES)
                : 0;
    }

    private static byte[] magic() {
        return MAGIC.getBytes(StandardCharsets.US_ASCII);
    }

    private static void record(byte[] bytes, int from, int dimension, Map<Fingerprint, Integer> wanted, Sink sink) {
        ByteBuffer record =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(from);
        Integer text = wanted.get(new Fingerprint(record.getLong(), record.getLong()));
        int end = from + AROUND - Long.BYTES + dimension * Float.BYTES;
        if (text == null || Fingerprint.of(bytes, from, end).low() != record.getLong(end)) {
            return;
        }
        boolean cut = record.getInt() == 1;
        float[] unit = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            unit[i] = record.getFloat();
        }
        sink.add(text, unit, cut);
    }

    /** Fills as much as there is; false where there is nothing. */
    private static boolean fill(FileChannel channel, ByteBuffer into, long at) throws IOException {
        into.clear();
        int read = 0;
        while (into.hasRemaining() && read >= 0) {
            read = channel.read(into, at + into.position());
        }
        into.flip();
        return into.hasRemaining();
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
