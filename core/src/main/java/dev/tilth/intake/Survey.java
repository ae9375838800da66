package dev.tilth.intake;

import dev.tilth.example.ExampleJson;
import dev.tilth.format.Reading;
import dev.tilth.format.RowReader;
import dev.tilth.format.Shapes;
import dev.tilth.json.Json;
import dev.tilth.source.Parsed;
import dev.tilth.source.RowBatch;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.SourceReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * About how much the files of a build hold, by the first rows of the largest. What it cannot know counts as nothing:
 * standard input, pipes, and sources that are too small to matter.
 *
 * @param rows how many
 * @param textBytes of their examples in canonical form, or of the raw row where it is none
 */
public record Survey(double rows, double textBytes) {
    static final Survey NOTHING = new Survey(0, 0);

    private static final long MATTERS = 1 << 20;
    private static final int FILES = 8;
    /** Bytes of a file to look at. A packed file is read by pieces of 64 KB, which may hold batches. */
    private static final long ENOUGH = 1 << 20;

    private static final int BATCHES = 64;
    /** Looked at in each batch. */
    private static final int ROWS = 50;

    /**
     * Looks at the files of one source.
     *
     * @param limit rows that are read of it
     */
    static Survey of(List<SourceFile> files, SourceOptions options, long limit) {
        double all = files.stream().mapToLong(file -> Math.max(file.bytes(), 0)).sum();
        if (all < MATTERS) {
            return NOTHING;
        }
        List<SourceFile> largest = files.stream()
                .filter(file -> file.bytes() > 0)
                .sorted(Comparator.comparingLong(SourceFile::bytes).reversed())
                .limit(FILES)
                .toList();
        Survey seen = NOTHING;
        double bytes = 0;
        for (SourceFile file : largest) {
            seen = seen.plus(of(file, options));
            bytes += file.bytes();
        }
        Survey whole = seen.times(all / bytes);
        return whole.rows() > limit ? whole.times(limit / whole.rows()) : whole;
    }

    Survey plus(Survey other) {
        return new Survey(rows + other.rows, textBytes + other.textBytes);
    }

    private Survey times(double factor) {
        return new Survey(rows * factor, textBytes * factor);
    }

    private static Survey of(SourceFile file, SourceOptions options) {
        long[] read = {0};
        Survey seen = NOTHING;
        try (SourceReader reader = SourceReader.open(file, options, (of, bytes) -> read[0] = bytes)) {
            for (int i = 0; i < BATCHES && read[0] < ENOUGH; i++) {
                Optional<RowBatch> rows = reader.next();
                seen = rows.isEmpty() ? seen : seen.plus(of(rows.get(), options));
            }
        }
        return seen.times((double) file.bytes() / read[0]);
    }

    private static Survey of(RowBatch batch, SourceOptions options) {
        int sampled = Math.min(batch.size(), ROWS);
        List<Json.Obj> rows = new ArrayList<>();
        double bytes = 0;
        for (int i = 0; i < sampled; i++) {
            if (batch.parse(i) instanceof Parsed.Row row) {
                rows.add(row.value());
            } else {
                bytes += batch.raw(i).length();
            }
        }
        RowReader reader = RowReader.of(Shapes.detect(rows).shape(), options.map());
        for (Json.Obj row : rows) {
            bytes += reader.read(row) instanceof Reading.Shaped shaped
                    ? ExampleJson.write(shaped.example()).length()
                    : row.write().length();
        }
        return new Survey(batch.size(), bytes / sampled * batch.size());
    }
}
