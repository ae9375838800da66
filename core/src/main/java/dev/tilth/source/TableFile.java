package dev.tilth.source;

import dev.tilth.sketch.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A table that is no text. Its rows become lines of JSON, and go the way of all lines. */
final class TableFile implements OpenFile {
    private final SourceFile file;
    private final SourceFormat format;
    private final List<Untouched> files = new ArrayList<>();
    private final Table table;
    private final TableLines lines;
    private final Unpacked digested;
    private final Framer framer;

    TableFile(SourceFile file, SourceFormat format, SourceOptions options) throws IOException {
        this.file = file;
        this.format = format;
        for (SourceFile each : file.files()) {
            files.add(Untouched.now(each.path().orElseThrow(), each.name()));
        }
        this.table = open(file, format, options);
        this.lines = new TableLines(table);
        this.digested = new Unpacked(lines);
        InputStream in = files.isEmpty() ? digested : lines;
        this.framer = new LineFramer(
                new TextInput(file.name(), in, options.maxRowBytes(), lines::damage), (byte) '\n', table.firstLine());
    }

    private static Table open(SourceFile file, SourceFormat format, SourceOptions options) {
        try {
            return Tables.open(file, format, options);
        } catch (IOException e) {
            return new DamagedTable(e);
        }
    }

    @Override
    public Framer framer() {
        return framer;
    }

    @Override
    public RowParser parser() {
        return new JsonRows(TextEncoding.UTF_8, "");
    }

    /** Where nobody knows how much there is, the rows are taken to be as long as they lie in the file. */
    @Override
    public long read() {
        return lines.ended() && file.bytes() >= 0
                ? file.bytes()
                : table.share()
                        .map(share -> Math.round(share * file.bytes()))
                        .orElse(file.bytes() < 0 ? lines.count() : Math.min(lines.count(), file.bytes()));
    }

    @Override
    public FileFacts facts() {
        return new FileFacts(
                file.name(),
                sha256(),
                files.isEmpty()
                        ? lines.count()
                        : files.stream().mapToLong(Untouched::size).sum(),
                lines.ended() && lines.damage().isEmpty(),
                format,
                "",
                "",
                "",
                framer.rows(),
                framer.blankLines(),
                notes());
    }

    /** Of the one file, of the digests of several, or of the rows where there is no file. */
    private String sha256() {
        try {
            List<String> digests = new ArrayList<>();
            for (Untouched each : files) {
                each.refuseChange();
                digests.add(Sha256.of(each.path()));
                each.refuseChange();
            }
            return digests.isEmpty()
                    ? digested.digest()
                    : format == SourceFormat.SQL ? Sha256.of(String.join("\n", digests)) : digests.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        SourceFormat named = FileEndings.format(file.name());
        if (named != SourceFormat.AUTO && named != format) {
            notes.add("named like " + named.word() + ", read as " + format.word());
        }
        notes.addAll(file.notes());
        notes.addAll(table.notes());
        return notes;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
