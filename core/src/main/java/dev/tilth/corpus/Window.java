package dev.tilth.corpus;

/** A piece of a spool that holds many rows, for rows that are asked for in about their order. For one thread. */
final class Window {
    private static final int BYTES = 1 << 17;

    private final Spool spool;
    private byte[] bytes = new byte[0];
    private long start;

    Window(Spool spool) {
        this.spool = spool;
    }

    /** Makes sure that the bytes from {@code offset} are in {@link #bytes}; returns where. */
    int at(long offset, int length) {
        if (offset < start || offset + length > start + bytes.length) {
            bytes = spool.read(offset, (int) Math.min(Math.max(BYTES, length), spool.size() - offset));
            start = offset;
        }
        return (int) (offset - start);
    }

    byte[] bytes() {
        return bytes;
    }
}
