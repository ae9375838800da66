package dev.tilth.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The rows of a table as lines. Where the table is damaged the input ends there and says so: the rows before are good. */
final class TableLines extends InputStream {
    private static final byte[] NOTHING = {};

    private final Table table;
    private byte[] line = NOTHING;
    private int at;
    private long count;
    private boolean ended;
    private Optional<String> damage = Optional.empty();

    TableLines(Table table) {
        this.table = table;
    }

    long count() {
        return count;
    }

    boolean ended() {
        return ended;
    }

    /** Why it ends before the table does, empty where it does not. */
    Optional<String> damage() {
        return damage;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (at == line.length && !fill()) {
            return -1;
        }
        int copied = Math.min(length, line.length - at);
        System.arraycopy(line, at, target, offset, copied);
        at += copied;
        count += copied;
        return copied;
    }

    private boolean fill() {
        if (ended) {
            return false;
        }
        try {
            Optional<byte[]> row = table.next();
            if (row.isPresent()) {
                byte[] bytes = row.get();
                line = Arrays.copyOf(bytes, bytes.length + 1);
                line[bytes.length] = '\n';
                at = 0;
                return true;
            }
        } catch (IOException e) {
            damage = Optional.of(String.valueOf(e.getMessage()));
        }
        ended = true;
        return false;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
