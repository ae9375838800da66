package dev.tilth.write;

import dev.tilth.account.Measured;
import dev.tilth.account.TrainLengths;
import dev.tilth.check.Extent;
import dev.tilth.check.LengthOptions;
import dev.tilth.check.Lengths;
import dev.tilth.corpus.Ordered;
import dev.tilth.example.Example;
import dev.tilth.example.Rejection;
import dev.tilth.export.ExportFacts;
import dev.tilth.export.Losses;
import dev.tilth.export.Target;
import dev.tilth.report.WrittenFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Writes rows of a dataset for trainers when it is built already, or was never one: the same bytes as in a build. */
public final class LaterExport implements Closeable {
    private final RowLengths lengths;
    private final ExportedRows rows;
    private final TrainLengths train = new TrainLengths();
    private final OutputFiles files;

    /**
     * @param folder where {@code exports/TARGET} is written
     * @param options of the lengths
     */
    public LaterExport(Path folder, List<Target> targets, LengthOptions options) {
        this.lengths = new RowLengths(options, targets);
        this.rows = new ExportedRows(targets, lengths);
        this.files = new OutputFiles(folder);
    }

    /** A row, or what should have been one. */
    public sealed interface Sample {
        ExportedRows.Row row();

        /**
         * A row with what it says.
         *
         * @param ofBuild whether its length is to be measured as the build did
         */
        record Read(ExportedRows.Row row, Example example, boolean ofBuild) implements Sample {}

        /** A row that could not be read, and why. */
        record Unread(ExportedRows.Row row, Rejection why) implements Sample {}
    }

    /**
     * Writes all rows.
     *
     * @param chunks pulled by the calling thread
     * @param samples reads the rows of a chunk; many threads call it
     * @param listener is told how many rows are done
     */
    public <I> void write(Iterator<I> chunks, Function<I, List<Sample>> samples, Ordered threads, LongConsumer listener)
            throws IOException {
        long[] done = {0};
        threads.map(chunks, () -> chunk -> made(samples.apply(chunk)), made -> {
            append(made);
            done[0] += made.rows();
            listener.accept(done[0]);
        });
        files.finish();
    }

    /** @param train lengths of rows of train, by source */
    private record Made(WrittenRows lines, int rows, List<Map.Entry<String, Measured>> train) {}

    private Made made(List<Sample> samples) {
        WrittenRows lines = new WrittenRows();
        List<Map.Entry<String, Measured>> train = new ArrayList<>();
        for (Sample sample : samples) {
            if (sample instanceof Sample.Read read) {
                ExportedRows.Row row = read.row();
                if (read.ofBuild() && row.split().equals("train")) {
                    train.add(Map.entry(row.origin().source(), measured(row, read.example())));
                }
                rows.add(row, read.example(), lines);
            } else if (sample instanceof Sample.Unread unread) {
                rows.addUnread(unread.row(), unread.why(), lines);
            }
        }
        lines.seal();
        return new Made(lines, samples.size(), train);
    }

    private Measured measured(ExportedRows.Row row, Example example) {
        Extent units = Lengths.of(example).units();
        return lengths.of(
                new RowLengths.Known(row.origin().row(), true, units, row.tokens(), row.bytes()), () -> example);
    }

    private void append(Made made) {
        made.train().forEach(row -> train.add(row.getKey(), row.getValue()));
        try {
            files.append(made.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a target could not carry, when all is written. */
    public Losses losses(Target target) {
        return files.losses(target);
    }

    /** Where columns of a target's files have values of two types, when all is written; a sentence each. */
    public List<String> mixedTypes(Target target) {
        return ExportedRows.mixedTypes(target, files);
    }

    /** Tokens of the rows of train that a build made, when all is written. */
    public ExportFacts.Tokens trainTokens() {
        return train.tokens();
    }

    /** Rows of one of a target's files, when all is written. */
    public long rows(Target target, String split, String part) {
        WrittenFile file = files.written().get(ExportedRows.file(target, split, part));
        return file == null ? 0 : file.rows();
    }

    OutputFiles files() {
        return files;
    }

    @Override
    public void close() {
        files.close();
    }
}
