package dev.tilth.source;

import dev.tilth.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file of text, packed or not, or standard input. */
final class TextFile implements OpenFile {
    private static final int SAMPLE = 1 << 16;

    private static final String NO_HEADER = "the first line is a row, and the columns are named 1, 2, ...:"
            + " if it names them, set header: true of this source";

    private final SourceFile file;
    private final Optional<Snapshot> snapshot;
    private final CountedInput lying;
    private final Unpacked unpacked;
    private final Compression compression;
    private final TextEncoding encoding;
    private final Optional<LikelyEncoding> likely;
    private final Layout layout;
    private final Framer framer;

    TextFile(SourceFile file, Snapshot snapshot, SourceOptions options) throws IOException {
        this(file, snapshot.in(), Optional.of(snapshot), options);
    }

    /** What is read here does not lie in a file. */
    TextFile(SourceFile file, InputStream in, SourceOptions options) throws IOException {
        this(file, in, Optional.empty(), options);
    }

    private TextFile(SourceFile file, InputStream in, Optional<Snapshot> snapshot, SourceOptions options)
            throws IOException {
        this.file = file;
        this.snapshot = snapshot;
        this.lying = new CountedInput(in, file.name());
        byte[] first = lying.readNBytes(Compression.BYTES_TO_KNOW);
        this.compression = Compression.ofFirst(first);
        this.unpacked = new Unpacked(compression.unpack(new Ahead(first, lying), file.name()));
        byte[] sample = unpacked.readNBytes(SAMPLE);
        this.encoding = TextEncoding.of(options.encoding(), sample);
        FileMarks.refuse(file.name(), sample, encoding);
        this.likely = encoding.isUtf8() ? LikelyEncoding.of(sample) : Optional.empty();
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

    @Override
    public Framer framer() {
        return framer;
    }

    @Override
    public long read() {
        return lying.count();
    }

    @Override
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
    public void close() throws IOException {
        unpacked.close();
    }

    private Framer framer(TextInput input) {
        return switch (layout.format()) {
            case CSV, TSV -> new CsvFramer(input, layout, likely);
            case CONLL -> new ConllFramer(input, layout.lineEnd(), layout.conll());
            case JSON -> new ElementFramer(input);
            default -> new LineFramer(input, layout.lineEnd(), 1);
        };
    }

    @Override
    public RowParser parser() {
        String advice = likely.map(LikelyEncoding::name).orElse("");
        if (layout.format() == SourceFormat.CONLL) {
            return new ConllRows(layout.conll(), layout.lineEnd(), encoding.name(), advice);
        }
        return framer instanceof CsvFramer csv
                ? new CsvRows(csv.header(), new CsvFields(layout.delimiter()), encoding.name(), advice)
                : new JsonRows(encoding.name(), advice);
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
        notes.addAll(file.notes());
        likely.ifPresent(found -> notes.add(found.note()));
        if (framer instanceof ElementFramer elements) {
            elements.note().ifPresent(notes::add);
        }
        if (framer instanceof CsvFramer csv && !csv.header().isEmpty()) {
            notes.add(layout.header() ? ColumnNames.note(csv.header()) : NO_HEADER);
        }
        if (framer instanceof ConllFramer sentences) {
            notes.addAll(sentences.notes());
        }
        if (unpacked.count() == 0) {
            notes.add("the file is empty");
        }
        return notes;
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
