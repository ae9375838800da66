package dev.tilth.source;

import dev.tilth.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads one file: cuts it into batches of raw rows, in order, for one thread. The batches may be parsed by many. Holds a
 * few megabytes whatever the size of the file, more only where a row is longer.
 */
public final class SourceReader implements AutoCloseable {
    private static final int SAMPLE = 1 << 16;

    private static final String NO_HEADER = "the first line is a row, and the columns are named 1, 2, ...:"
            + " if it names them, set header: true of this source";

    private final SourceFile file;
    private final Optional<Snapshot> snapshot;
    private final Progress progress;
    private final CountedInput lying;
    private final Unpacked unpacked;
    private final Compression compression;
    private final TextEncoding encoding;
    private final Layout layout;
    private final Framer framer;

    /** @param snapshot empty where what is read does not lie in a file */
    private record Opened(SourceFile file, InputStream in, Optional<Snapshot> snapshot) {}

    private SourceReader(Opened opened, SourceOptions options, Progress progress) throws IOException {
        this.file = opened.file();
        this.snapshot = opened.snapshot();
        this.progress = progress;
        this.lying = new CountedInput(opened.in(), file.name());
        byte[] first = lying.readNBytes(Compression.BYTES_TO_KNOW);
        this.compression = Compression.ofFirst(first);
        this.unpacked = new Unpacked(compression.unpack(new Ahead(first, lying), file.name()));
        byte[] sample = unpacked.readNBytes(SAMPLE);
        this.encoding = TextEncoding.of(options.encoding(), sample);
        FileMarks.notText(sample, encoding).ifPresent(what -> refuse(file.name(), what));
        InputStream text = new SequenceInputStream(new ByteArrayInputStream(sample), unpacked);
        text.skipNBytes(encoding.markBytes());
        InputStream utf8 = encoding.isUtf8() ? text : new ToUtf8(text, encoding.charset());
        byte[] start = utf8.readNBytes(SAMPLE);
        if (Layout.isUnknown(file, options, start)) {
            throw new Fault(file.name(), "is neither JSON nor CSV", "Set format: of its source if it is one.");
        }
        this.layout = Layout.of(file, options, start);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), utf8);
        this.framer = framer(new TextInput(file.name(), whole, options.maxRowBytes(), this::damage));
    }

    /**
     * Opens a file, or standard input where it has no path. Of a file, what it holds now is read: not what is appended
     * later.
     *
     * @throws Fault where it cannot be read at all: it is gone, no right, no text
     */
    public static SourceReader open(SourceFile file, SourceOptions options, Progress progress) {
        if (file.path().isEmpty()) {
            return open(file, System.in, options, progress);
        }
        try {
            Snapshot snapshot = Snapshot.open(file.path().get(), file.name());
            return open(new Opened(file, snapshot.in(), Optional.of(snapshot)), options, progress);
        } catch (IOException e) {
            throw new Fault(file.name(), why(e), "Check that the file is there and may be read.");
        }
    }

    private static String why(IOException failure) {
        return failure instanceof NoSuchFileException
                ? "it is there no more"
                : failure instanceof AccessDeniedException ? "it may not be read" : "cannot be opened";
    }

    /** As above, reading from {@code in}, which is closed with the reader. */
    public static SourceReader open(SourceFile file, InputStream in, SourceOptions options, Progress progress) {
        return open(new Opened(file, in, Optional.empty()), options, progress);
    }

    private static SourceReader open(Opened opened, SourceOptions options, Progress progress) {
        try {
            return new SourceReader(opened, options, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next rows in order, empty at the end. */
    public Optional<RowBatch> next() {
        try {
            Optional<RowBatch> batch = framer.next().map(frame -> new RowBatch(file, frame, parser()));
            progress.read(file, lying.count());
            return batch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the file turned out to be; to be asked once, when no more rows are wanted.
     *
     * @throws Fault where the file changed since it was opened, so that nothing may be made of its rows
     */
    public FileFacts facts() {
        String sha256 = unpacked.digest();
        snapshot.ifPresent(opened -> opened.refuseChange(compression, unpacked.count(), sha256));
        return new FileFacts(
                file.name(),
                sha256,
                unpacked.count(),
                unpacked.ended() && !unpacked.damaged(),
                layout.format(),
                encoding.name(),
                layout.isTable() ? Delimiters.word(layout.delimiter()) : "",
                compression.word(),
                framer.rows(),
                framer.blankLines(),
                notes());
    }

    @Override
    public void close() {
        try {
            unpacked.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Framer framer(TextInput input) {
        return switch (layout.format()) {
            case CSV, TSV -> new CsvFramer(input, layout);
            case JSON -> new ElementFramer(input);
            default -> new LineFramer(input, layout.lineEnd());
        };
    }

    private RowParser parser() {
        return framer instanceof CsvFramer csv
                ? new CsvRows(csv.header(), new CsvFields(layout.delimiter()), encoding.name())
                : new JsonRows(encoding.name());
    }

    private Optional<String> damage() {
        return unpacked.damaged()
                ? Optional.of("the " + compression.word() + " file is cut off or damaged after " + unpacked.count()
                        + " uncompressed bytes")
                : Optional.empty();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        SourceFormat named = FileEndings.format(file.name());
        if (named != SourceFormat.AUTO && named != layout.format()) {
            notes.add("named like " + named.word() + ", read as "
                    + layout.format().word());
        }
        if (framer instanceof ElementFramer elements) {
            elements.note().ifPresent(notes::add);
        }
        if (framer instanceof CsvFramer csv && !csv.header().isEmpty()) {
            notes.add(layout.header() ? CsvHeader.note(csv.header()) : NO_HEADER);
        }
        if (unpacked.count() == 0) {
            notes.add("the file is empty");
        }
        return notes;
    }

    private static void refuse(String name, String what) {
        throw new Fault(name, "is " + what, "Leave it out, or export it as JSONL or CSV.");
    }

    /**
     * Bytes that were read to look at them, and then the rest. Never has 0 bytes available: the gzip reader takes 0 for
     * the end, and would lose the second part of a file that was appended to.
     */
    private static final class Ahead extends InputStream {
        private byte[] ahead;
        private final InputStream rest;

        Ahead(byte[] ahead, InputStream rest) {
            this.ahead = ahead;
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (ahead.length == 0) {
                return rest.read(target, offset, length);
            }
            int count = Math.min(length, ahead.length);
            System.arraycopy(ahead, 0, target, offset, count);
            ahead = Arrays.copyOfRange(ahead, count, ahead.length);
            return count;
        }

        @Override
        public int available() {
            return 1;
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}
