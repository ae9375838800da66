package dev.tilth.source;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads one file, or the rows of a query: cuts it into batches of raw rows, in order, for one thread. The batches may be
 * parsed by many. Holds a few megabytes whatever the size of the file, more only where a row is longer.
 */
public final class SourceReader implements AutoCloseable {
    private final SourceFile file;
    private final Progress progress;
    private final OpenFile open;

    private SourceReader(SourceFile file, Progress progress, OpenFile open) {
        this.file = file;
        this.progress = progress;
        this.open = open;
    }

    /**
     * Opens a file, or standard input where it has no path. Of a file, what it holds now is read: not what is appended
     * later.
     *
     * @throws Fault where it cannot be read at all: it is gone, no right, no data
     */
    public static SourceReader open(SourceFile file, SourceOptions options, Progress progress) {
        if (options.asks()) {
            return table(file, SourceFormat.SQL, options, progress);
        }
        if (file.path().isEmpty()) {
            return open(file, System.in, options, progress);
        }
        Path path = file.path().get();
        try {
            Optional<SourceFormat> table = Tables.format(path, file.name(), options);
            return table.isPresent()
                    ? table(file, table.get(), options, progress)
                    : new SourceReader(file, progress, new TextFile(file, Snapshot.open(path, file.name()), options));
        } catch (IOException e) {
            throw new Fault(file.name(), why(e), "Check that the file is there and may be read.");
        }
    }

    private static String why(IOException failure) {
        return failure instanceof NoSuchFileException
                ? "it is there no more"
                : failure instanceof AccessDeniedException ? "it may not be read" : "cannot be opened";
    }

    private static SourceReader table(SourceFile file, SourceFormat format, SourceOptions options, Progress progress) {
        try {
            return new SourceReader(file, progress, new TableFile(file, format, options));
        } catch (IOException e) {
            throw new Fault(file.name(), why(e), "Check that the file is there and may be read.");
        }
    }

    /** As above, reading text from {@code in}, which is closed with the reader. */
    public static SourceReader open(SourceFile file, InputStream in, SourceOptions options, Progress progress) {
        try {
            return new SourceReader(file, progress, new TextFile(file, in, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next rows in order, empty at the end. */
    public Optional<RowBatch> next() {
        try {
            Optional<RowBatch> batch = open.framer().next().map(frame -> new RowBatch(file, frame, open.parser()));
            progress.read(file, open.read());
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
        return open.facts();
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
