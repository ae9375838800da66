package dev.tilth.bench.textbook;

import dev.tilth.bench.Options;
import dev.tilth.contamination.Contamination;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.contamination.RowHits;
import dev.tilth.contamination.SeenBy;
import dev.tilth.corpus.Ordered;
import dev.tilth.corpus.RowTexts;
import dev.tilth.corpus.RowWords;
import dev.tilth.corpus.Rows;
import dev.tilth.corpus.Summary;
import dev.tilth.dedup.DedupOptions;
import dev.tilth.dedup.Deduplicator;
import dev.tilth.dedup.Duplicates;
import dev.tilth.dedup.ExampleReader;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.intake.References;
import dev.tilth.recipe.Recipe;
import dev.tilth.source.Progress;
import dev.tilth.source.RowBatch;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.SourceReader;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** One run of the steps in a process of its own, which {@link Textbook} starts. */
final class Pipeline {
    private static final String SOURCE = "corpus";

    private final Path out;
    private final int threads;
    private final boolean nearOnly;
    private final StepTimes times = new StepTimes();
    private final List<RowHits> hits = new ArrayList<>();

    private Pipeline(Path out, int threads, boolean nearOnly) {
        this.out = out;
        this.threads = threads;
        this.nearOnly = nearOnly;
    }

    /**
     * {@code Pipeline --corpus FILE --items FILE --out DIR --threads N --near true|false }: leaves {@code kept.jsonl}, and
     * {@code decisions}: of each row the one that it was removed for, and its unit, both counted from 1.
     */
    public static void main(String[] args) throws Exception {
        Options.run(args, " --corpus --items --out --threads --near ", options -> {
            Pipeline pipeline = new Pipeline(
                    options.path("--out", "."),
                    (int) options.number("--threads", 2),
                    options.text("--near", "false").equals("true"));
            pipeline.run(options.path("--corpus", ""), options.path("--items", ""));
            return 0;
        });
    }

    private void run(Path corpus, Path items) throws IOException {
        ReferenceIndex index = times.thread(Step.GRAMS, () -> index(items));
        try (Rows rows = Rows.open(out)) {
            read(corpus, index, rows);
            Duplicates duplicates = times.process(Step.DUPLICATES, () -> duplicates(rows));
            BitSet kept = times.thread(Step.GRAMS, () -> kept(rows.size(), duplicates, index));
            times.thread(Step.WRITE, () -> write(rows, kept));
            writeDecisions(rows.size(), duplicates);
        }
        for (Step step : Step.values()) {
            System.out.println(step.word() + " " + times.seconds(step));
        }
    }

    private ReferenceIndex index(Path items) {
        List<String> against =
                nearOnly ? List.of() : List.of("contamination.against=[\"" + items.getFileName() + "\"]");
        Recipe recipe =
                Recipe.defaults(SOURCE, List.of(SourceOptions.of("corpus.jsonl").withName(SOURCE)), against);
        return References.read(recipe, items.resolveSibling("")).index(Optional.empty());
    }

    private void read(Path corpus, ReferenceIndex index, Rows rows) throws IOException {
        SourceFile file = new SourceFile(SOURCE, "corpus.jsonl", Optional.of(corpus), Files.size(corpus));
        try (SourceReader reader = SourceReader.open(file, SourceOptions.DEFAULTS, Progress.NONE)) {
            new Ordered(threads)
                    .map(new Batches(reader), () -> new Pass(index, nearOnly, times), batch -> keep(batch, rows));
        }
    }

    private void keep(Pass.Batch batch, Rows rows) {
        int first = rows.size();
        batch.hits().forEach(hit -> hits.add(hit.at(first + hit.row())));
        times.thread(Step.KEEP, () -> {
            try {
                for (Summary row : batch.rows()) {
                    rows.add(row);
                }
                return rows;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Duplicates duplicates(Rows rows) {
        BitSet all = new BitSet();
        all.set(0, rows.size());
        return new Deduplicator(DedupOptions.DEFAULTS, threads)
                .find(rows.sketches(), all, new int[rows.size()], new Spooled(rows));
    }

    private BitSet kept(int rows, Duplicates duplicates, ReferenceIndex index) {
        BitSet kept = new BitSet();
        kept.set(0, rows);
        for (int row = 0; row < rows; row++) {
            kept.set(row, !duplicates.isRemoved(row));
        }
        for (SeenBy seen :
                Contamination.decide(index, hits, kept, kept.cardinality()).rejected()) {
            kept.clear(seen.row());
        }
        return kept;
    }

    private BitSet write(Rows rows, BitSet kept) {
        RowTexts texts = rows.texts();
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out.resolve("kept.jsonl")), 1 << 16)) {
            for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
                file.write(texts.text(row));
                file.write('\n');
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeDecisions(int rows, Duplicates duplicates) throws IOException {
        try (DataOutputStream file = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(out.resolve("decisions")), 1 << 16))) {
            for (int row = 0; row < rows; row++) {
                file.writeInt(duplicates.keptBy(row) + 1);
                file.writeInt(duplicates.unit(row) + 1);
            }
        }
    }

    /** The file, a batch at a time. */
    private final class Batches implements Iterator<RowBatch> {
        private final SourceReader reader;
        private Optional<RowBatch> next;

        Batches(SourceReader reader) {
            this.reader = reader;
            this.next = times.thread(Step.READ, reader::next);
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public RowBatch next() {
            RowBatch batch = next.orElseThrow(NoSuchElementException::new);
            next = times.thread(Step.READ, reader::next);
            return batch;
        }
    }

    /** What is compared, from the spools. */
    private record Spooled(Rows rows) implements ExampleReader {
        @Override
        public Example read(int row) {
            return ExampleJson.ofCanonical(rows.text(row));
        }

        @Override
        public boolean words(int row, RowWords into) {
            rows.words(row, into);
            return true;
        }
    }
}
