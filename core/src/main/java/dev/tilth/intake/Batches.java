package dev.tilth.intake;

import dev.tilth.fault.Fault;
import dev.tilth.format.Columns;
import dev.tilth.format.Detection;
import dev.tilth.format.RowReader;
import dev.tilth.format.Shapes;
import dev.tilth.json.Json;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.SourceProfile;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.source.FileFacts;
import dev.tilth.source.Parsed;
import dev.tilth.source.RowBatch;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceFiles;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.SourceReader;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;

/**
 * The rows of all sources in recipe order, a batch at a time. Opens one file after another, and looks at the first rows of
 * each to know its shape.
 */
public final class Batches implements Iterator<Batches.Batch>, Closeable {
    private static final int SAMPLE = 200;

    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final dev.tilth.source.Progress progress;
    private final long limit;
    private final List<ReadFile> done = new ArrayList<>();
    private final Map<String, List<String>> skipped = new HashMap<>();
    private Optional<Open> open = Optional.empty();
    private Optional<Batch> next = Optional.empty();
    private String limited = "";
    private long left;

    /**
     * Some rows of one file.
     *
     * @param rows the batch
     * @param count how many of its rows are wanted
     * @param rules for them
     */
    public record Batch(RowBatch rows, int count, SourceRules rules) {
        /** Makes examples of the rows. */
        public RowReader reader() {
            return rules.reader();
        }

        /** Stands for the rows and all that is done to them beside {@link Rules}; empty where it cannot. */
        Optional<Fingerprint> fingerprint() {
            return count < rows.size()
                    ? Optional.empty()
                    : rows.fingerprint()
                            .map(read -> Fingerprint.of(rules.shape() + "\n" + rules.options() + "\n" + read));
        }
    }

    /**
     * A file that was read.
     *
     * @param source its name
     * @param facts what the file turned out to be
     * @param shape of its rows
     */
    public record ReadFile(String source, FileFacts facts, SourceProfile.Shape shape) {}

    private record Waiting(SourceFile file, SourceOptions options) {}

    private record Open(SourceReader reader, Waiting of, SourceRules rules, SourceProfile.Shape shape) {}

    /**
     * @param base folder that paths are relative to
     * @param limit how many rows of each source are read; negative for all
     */
    public Batches(Recipe recipe, Path base, long limit, dev.tilth.source.Progress progress) {
        this.limit = limit < 0 ? Long.MAX_VALUE : limit;
        this.progress = progress;
        if (recipe.sources().stream().filter(Batches::readsStandardInput).count() > 1) {
            throw new Fault("sources", "two of them read standard input", "Name - once.");
        }
        for (SourceOptions source : recipe.sources()) {
            SourceFiles found = SourceFiles.resolve(base, source);
            skipped.put(source.name(), found.skipped());
            for (SourceFile file : found.files()) {
                waiting.add(new Waiting(file, source));
            }
        }
    }

    private static boolean readsStandardInput(SourceOptions source) {
        return source.path().contains("-");
    }

    /** Size of all files as they lie, -1 where one is not known. */
    public long bytes() {
        return waiting.stream().anyMatch(each -> each.file().bytes() < 0)
                ? -1
                : waiting.stream().mapToLong(each -> each.file().bytes()).sum();
    }

    /** About how much there is to read; to be asked before anything is read. */
    public Survey survey() {
        Map<SourceOptions, List<SourceFile>> bySource = waiting.stream()
                .collect(Collectors.groupingBy(
                        Waiting::options, LinkedHashMap::new, Collectors.mapping(Waiting::file, Collectors.toList())));
        Survey all = Survey.NOTHING;
        for (Map.Entry<SourceOptions, List<SourceFile>> source : bySource.entrySet()) {
            all = all.plus(Survey.of(source.getValue(), source.getKey(), limit));
        }
        return all;
    }

    /** What the folders and globs of a source hold beside data files. */
    public List<String> skipped(String source) {
        return skipped.getOrDefault(source, List.of());
    }

    /** The files that have been read to their end or to the limit. */
    public List<ReadFile> done() {
        return List.copyOf(done);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && (open.isPresent() || !waiting.isEmpty())) {
            advance();
        }
        return next.isPresent();
    }

    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Batch batch = next.orElseThrow();
        next = Optional.empty();
        return batch;
    }

    private void advance() {
        if (open.isEmpty()) {
            openNext();
            return;
        }
        Open current = open.orElseThrow();
        Optional<RowBatch> rows = left > 0 ? current.reader().next() : Optional.empty();
        if (rows.isPresent()) {
            take(rows.get(), current.rules());
        } else {
            finish(current);
        }
    }

    private void openNext() {
        Waiting file = waiting.remove();
        if (!file.options().name().equals(limited)) {
            limited = file.options().name();
            left = limit;
        }
        SourceReader reader = SourceReader.open(file.file(), file.options(), progress);
        Optional<RowBatch> first = left > 0 ? reader.next() : Optional.empty();
        List<Json.Obj> sample = first.map(Batches::sample).orElse(List.of());
        Detection detection = Shapes.detect(sample);
        if (!sample.isEmpty()) {
            file.options().map().requireColumns("sources." + file.options().name() + ".map", Columns.names(sample));
        }
        boolean mapped = file.options().map().mapsContent();
        SourceProfile.Shape shape = new SourceProfile.Shape(
                mapped ? "mapped" : detection.shape().map(found -> found.name()).orElse("unknown"),
                mapped,
                mapped ? 1 : detection.confidence());
        SourceRules rules = new SourceRules(
                shape.name(), RowReader.of(detection.shape(), file.options().map()), file.options());
        Open opened = new Open(reader, file, rules, shape);
        open = Optional.of(opened);
        first.ifPresentOrElse(rows -> take(rows, rules), () -> finish(opened));
    }

    private void take(RowBatch rows, SourceRules rules) {
        int count = (int) Math.min(rows.size(), left);
        left -= count;
        next = Optional.of(new Batch(rows, count, rules));
    }

    private void finish(Open current) {
        done.add(new ReadFile(current.of().options().name(), current.reader().facts(), current.shape()));
        current.reader().close();
        open = Optional.empty();
    }

    private static List<Json.Obj> sample(RowBatch rows) {
        List<Json.Obj> sample = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.size(), SAMPLE); i++) {
            if (rows.parse(i) instanceof Parsed.Row row) {
                sample.add(row.value());
            }
        }
        return sample;
    }

    @Override
    public void close() {
        open.ifPresent(current -> current.reader().close());
    }
}
