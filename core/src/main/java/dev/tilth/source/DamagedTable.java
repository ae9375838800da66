package dev.tilth.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A table of which nothing can be read. */
record DamagedTable(IOException why) implements Table {
    @Override
    public Optional<byte[]> next() throws IOException {
        throw why;
    }

    @Override
    public long firstLine() {
        return 1;
    }

    @Override
    public Optional<Double> share() {
        return Optional.of(1.0);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {}
}
