package dev.tilth.intake;

import dev.tilth.check.Normaliser;
import dev.tilth.contamination.ContaminationOptions;
import dev.tilth.contamination.Question;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.format.RowReader;
import dev.tilth.format.Shapes;
import dev.tilth.json.Json;
import dev.tilth.privacy.Redactor;
import dev.tilth.recipe.Recipe;
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
import java.util.function.UnaryOperator;

/** Reads what must not be learned: the benchmark files that the recipe names. */
public final class References {
    private static final String NAME = "contamination.against";

    private final ReferenceIndex.Builder index;
    private final UnaryOperator<Example> prepare;
    private final List<FileFacts> files = new ArrayList<>();
    private final Words words = new Words();

    private References(ContaminationOptions options, UnaryOperator<Example> prepare) {
        this.index = new ReferenceIndex.Builder(options);
        this.prepare = prepare;
    }

    /** The files of a recipe, relative to {@code base}; their texts are brought to the form that its rows have. */
    public static References read(Recipe recipe, Path base) {
        Normaliser normaliser = new Normaliser(recipe.checks());
        Redactor redactor = new Redactor(recipe.privacy());
        return read(recipe.contamination(), base, item -> redactor.redact(
                        normaliser.normalise(item).example())
                .example());
    }

    /**
     * The files of the options, relative to {@code base}.
     *
     * @param prepare does to the texts of an item what is done to rows before they are compared
     */
    public static References read(ContaminationOptions options, Path base, UnaryOperator<Example> prepare) {
        References references = new References(options, prepare);
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
            Optional<ItemReader> shape = Optional.empty();
            for (Optional<RowBatch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                RowBatch rows = batch.get();
                List<Json.Obj> items = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    items.add(rows.parse(i) instanceof Parsed.Row row ? row.value() : Json.Obj.EMPTY);
                }
                ItemReader known = shape.orElseGet(
                        () -> new ItemReader(Shapes.detect(items).shape().map(RowReader::of)));
                shape = Optional.of(known);
                for (int i = 0; i < items.size(); i++) {
                    index.add(file.name(), rows.firstRow() + i, prepared(known.read(items.get(i))));
                }
            }
            files.add(reader.facts());
        }
    }

    private Question prepared(Question item) {
        List<Message> texts = new ArrayList<>();
        texts.add(Message.user(item.stem()));
        item.options().forEach(option -> texts.add(Message.user(option)));
        texts.add(Message.assistant(item.answer()));
        List<String> done = prepare.apply(Example.chat(texts)).messages().stream()
                .map(Message::text)
                .toList();
        int options = item.options().size();
        return new Question(done.get(0), done.subList(1, options + 1), done.get(options + 1));
    }
}
