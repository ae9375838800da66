package dev.tilth.dryrun;

import dev.tilth.corpus.Ordered;
import dev.tilth.example.NotAnExample;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.ledger.DatasetLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Takes the rows of one split through the rules of trainers. */
public final class DryRun {
    private static final int ROWS_AT_ONCE = 64;

    private final List<Trial> trials;
    private final int threads;

    /**
     * @param trials one for each trainer
     * @param threads 1 or more; the result does not depend on it
     */
    public DryRun(List<Trial> trials, int threads) {
        this.trials = List.copyOf(trials);
        this.threads = threads;
    }

    /** Rows that one thread takes at once. */
    private record Batch(long from, List<String> lines) {}

    /** What one thread found. */
    private record Found(long upTo, List<RowFates> rows) {}

    /**
     * @param split a version's {@code train.jsonl}, {@code validation.jsonl} or {@code test.jsonl}
     * @param each takes the rows in their order
     * @param progress takes how many rows are done
     * @return for each trial its totals
     * @throws Fault where a line is none of tilth's
     */
    public List<Totals> run(Path split, Consumer<RowFates> each, LongConsumer progress) throws IOException {
        List<Totals> totals = Stream.generate(Totals::new).limit(trials.size()).toList();
        try (BufferedReader reader = Files.newBufferedReader(split)) {
            new Ordered(threads).<Batch, Found>map(new Batches(reader), () -> work(split), found -> {
                for (RowFates row : found.rows()) {
                    each.accept(row);
                    for (int i = 0; i < trials.size(); i++) {
                        totals.get(i).add(row.fates().get(i));
                    }
                }
                progress.accept(found.upTo());
            });
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw damaged(split, 0);
            }
            throw e.getCause();
        }
        return totals;
    }

    private Function<Batch, Found> work(Path split) {
        return batch -> {
            List<RowFates> rows = new ArrayList<>(batch.lines().size());
            for (int i = 0; i < batch.lines().size(); i++) {
                rows.add(fates(batch.lines().get(i), split, batch.from() + i + 1));
            }
            return new Found(batch.from() + rows.size(), rows);
        };
    }

    private RowFates fates(String line, Path split, long number) {
        try {
            if (JsonReader.read(line) instanceof Json.Obj object) {
                DatasetLine row = DatasetLine.read(object);
                LaidOnce laid = new LaidOnce(row.example());
                return new RowFates(
                        row.id(),
                        trials.stream()
                                .map(trial -> trial.fate(row.example(), laid))
                                .toList());
            }
        } catch (NotJson | NotAnExample e) {
            throw damaged(split, number);
        }
        throw damaged(split, number);
    }

    private static Fault damaged(Path split, long line) {
        return new Fault(
                split.getFileName() + (line == 0 ? "" : ":" + line),
                "not a line that tilth wrote",
                "Run tilth verify on the version, or build it again.");
    }

    /** Batches of lines, read as they are asked for. */
    private static final class Batches implements Iterator<Batch> {
        private final BufferedReader reader;
        private List<String> next = List.of();
        private long taken;

        Batches(BufferedReader reader) {
            this.reader = reader;
            read();
        }

        @Override
        public boolean hasNext() {
            return !next.isEmpty();
        }

        @Override
        public Batch next() {
            if (next.isEmpty()) {
                throw new NoSuchElementException();
            }
            Batch batch = new Batch(taken, next);
            taken += next.size();
            read();
            return batch;
        }

        private void read() {
            List<String> lines = new ArrayList<>(ROWS_AT_ONCE);
            try {
                String line = reader.readLine();
                while (line != null) {
                    lines.add(line);
                    line = lines.size() < ROWS_AT_ONCE ? reader.readLine() : null;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            next = lines;
        }
    }
}
