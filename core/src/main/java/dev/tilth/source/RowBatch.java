package dev.tilth.source;

import dev.tilth.example.Origin;
import dev.tilth.sketch.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Consecutive raw rows of one file, about a quarter of a megabyte. Nothing in it changes: any thread may parse any row. */
public final class RowBatch {
    private final SourceFile file;
    private final long firstRow;
    private final byte[] bytes;
    private final RowSpans spans;
    private final RowParser parser;

    /** @param frame the rows; neither they nor their bytes change any more */
    RowBatch(SourceFile file, Framer.Frame frame, RowParser parser) {
        this.file = file;
        this.firstRow = frame.firstRow();
        this.bytes = frame.bytes();
        this.spans = frame.spans();
        this.parser = parser;
    }

    public int size() {
        return spans.count();
    }

    /** Ordinal in its file of the first row here, from 1. */
    public long firstRow() {
        return firstRow;
    }

    public Origin origin(int index) {
        return new Origin(file.source(), file.name(), firstRow + index, spans.line(index));
    }

    /** Whether rows are written as JSON, not as fields of a table. */
    public boolean isJson() {
        return parser instanceof JsonRows;
    }

    /**
     * Stands for all that {@link #parse}, {@link #origin} and {@link #raw} say of these rows; empty where a row was cut, so
     * that its bytes are not all here.
     */
    public Optional<Fingerprint> fingerprint() {
        if (!spans.troubles().isEmpty() || size() == 0) {
            return Optional.empty();
        }
        RawRow first = spans.row(bytes, 0);
        RawRow last = spans.row(bytes, size() - 1);
        Fingerprint content = Fingerprint.of(bytes, first.from(), last.to());
        return Optional.of(Fingerprint.of(String.join(
                "\n",
                file.source(),
                file.name(),
                parser.toString(),
                first.place(),
                Long.toString(firstRow),
                Integer.toString(size()),
                content.toString())));
    }

    /** Reads one row; a pure function of its bytes. */
    public Parsed parse(int index) {
        Optional<Trouble> trouble = Optional.ofNullable(spans.troubles().get(index));
        return trouble.isPresent() ? trouble.get().rejected() : parser.parse(spans.row(bytes, index));
    }

    /**
     * The row as it was read, bytes that are no characters as U+FFFD; only its first part where it is too long. May hold
     * personal data.
     */
    public String raw(int index) {
        RawRow row = spans.row(bytes, index);
        return new String(bytes, row.from(), row.to() - row.from(), StandardCharsets.UTF_8);
    }
}
