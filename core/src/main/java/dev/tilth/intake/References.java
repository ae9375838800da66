package dev.tilth.intake;

import dev.tilth.contamination.ContaminationOptions;
import dev.tilth.contamination.ItemText;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.format.Reading;
import dev.tilth.format.RowReader;
import dev.tilth.format.Shapes;
import dev.tilth.format.Texts;
import dev.tilth.json.Json;
import dev.tilth.source.FileFacts;
import dev.tilth.source.Parsed;
import dev.tilth.source.RowBatch;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceFiles;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.SourceReader;
import dev.tilth.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what must not be learned: the benchmark files that the recipe names. */
public final class References {
    private static final String NAME = "contamination.against";

    private final ReferenceIndex.Builder index;
    private final List<FileFacts> files = new ArrayList<>();
    private final Words words = new Words();

    private References(ContaminationOptions options) {
        index = new ReferenceIndex.Builder(options);
    }

    /** The files of the options, relative to {@code base}. */
    public static References read(ContaminationOptions options, Path base) {
        References references = new References(options);
        if (!options.against().isEmpty()) {
            SourceOptions source =
                    SourceOptions.DEFAULTS.withPath(options.against()).withName(NAME);
            SourceFiles.resolve(base, source).files().forEach(file -> references.read(file, source));
        }
        return references;
    }

    /** The items, with those of the sealed test set where there is one. */
    public ReferenceIndex index(Optional<SealedCopy> sealed) {
        sealed.ifPresent(copy -> copy.addItems(index, words));
        return index.build();
    }

    /** What the files turned out to be: they are inputs of the build. */
    public List<FileFacts> files() {
        return List.copyOf(files);
    }

    private void read(SourceFile file, SourceOptions options) {
        try (SourceReader reader = SourceReader.open(file, options, dev.tilth.source.Progress.NONE)) {
            Optional<RowReader> shape = Optional.empty();
            for (Optional<RowBatch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                RowBatch rows = batch.get();
                List<Json.Obj> items = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    items.add(rows.parse(i) instanceof Parsed.Row row ? row.value() : Json.Obj.EMPTY);
                }
                shape = shape.or(() -> Shapes.detect(items).shape().map(RowReader::of));
                for (int i = 0; i < items.size(); i++) {
                    add(file, rows.firstRow() + i, items.get(i), shape);
                }
            }
            files.add(reader.facts());
        }
    }

    /** What is asked, where the shape is known; else all texts of the row. */
    private void add(SourceFile file, long row, Json.Obj item, Optional<RowReader> shape) {
        if (shape.isPresent() && shape.get().read(item) instanceof Reading.Shaped shaped) {
            ItemText.read(shaped.example(), words);
        } else {
            words.clear();
            Texts.of(item).forEach(words::add);
        }
        index.add(file.name(), row, words);
    }
}
