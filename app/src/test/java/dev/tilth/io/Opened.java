package dev.tilth.io;

import dev.tilth.source.FileFacts;
import dev.tilth.source.Parsed;
import dev.tilth.source.Progress;
import dev.tilth.source.RowBatch;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceFiles;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came out of a source, a line a row: {@code row@line JSON}, or {@code row@line reason: evidence}. */
record Opened(List<String> lines, FileFacts facts) {
    static Opened read(Path folder, SourceOptions options) {
        List<String> lines = new ArrayList<>();
        SourceFile file = SourceFiles.resolve(folder, options).files().get(0);
        try (SourceReader reader = SourceReader.open(file, options, Progress.NONE)) {
            for (Optional<RowBatch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                for (int i = 0; i < batch.get().size(); i++) {
                    lines.add(batch.get().origin(i).row() + "@"
                            + batch.get().origin(i).line() + " "
                            + line(batch.get().parse(i)));
                }
            }
            return new Opened(lines, reader.facts());
        }
    }

    static Opened read(Path file) {
        return read(file.resolveSibling(""), SourceOptions.of(String.valueOf(file.getFileName())));
    }

    private static String line(Parsed parsed) {
        return parsed instanceof Parsed.Unreadable unreadable
                ? unreadable.rejection().reason() + ": "
                        + unreadable.rejection().evidence()
                : ((Parsed.Row) parsed).value().write();
    }
}
