package dev.tilth.bench.textbook;

import dev.tilth.contamination.Probe;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.contamination.RowHits;
import dev.tilth.corpus.RowState;
import dev.tilth.corpus.Sketcher;
import dev.tilth.corpus.Summary;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.format.Reading;
import dev.tilth.format.RowReader;
import dev.tilth.format.Shapes;
import dev.tilth.json.Json;
import dev.tilth.privacy.PrivacyOptions;
import dev.tilth.privacy.Redactor;
import dev.tilth.source.Parsed;
import dev.tilth.source.RowBatch;
import dev.tilth.text.Words;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The steps of one row, taken for a batch of rows one step after the other, so that each can be timed. For one thread. */
final class Pass implements Function<RowBatch, Pass.Batch> {
    private static final byte[] NO_DETAIL = {};
    private static final Summary.Lengths UNCOUNTED = new Summary.Lengths(-1, -1, 0, 0);

    private final RowReader reader = RowReader.of(Shapes.CHAT);
    private final Redactor redactor = new Redactor(PrivacyOptions.DEFAULTS);
    private final Sketcher sketcher = new Sketcher();
    private final Words words = new Words();
    private final Probe probe;
    private final boolean nearOnly;
    private final StepTimes times;

    /**
     * What is left of a batch.
     *
     * @param rows a summary of each
     * @param hits of each, where it holds something of an item; in row order, numbered from 0 in the batch
     */
    record Batch(List<Summary> rows, List<RowHits> hits) {}

    /** @param nearOnly whether personal data, secrets and 13-grams are left out */
    Pass(ReferenceIndex index, boolean nearOnly, StepTimes times) {
        this.probe = new Probe(index);
        this.nearOnly = nearOnly;
        this.times = times;
    }

    @Override
    public Batch apply(RowBatch batch) {
        List<Example> read = times.thread(Step.READ, () -> read(batch));
        List<Example> examples = nearOnly ? read : times.thread(Step.REDACT, () -> redact(read));
        List<long[]> hashes = new ArrayList<>(examples.size());
        List<Summary> rows = times.thread(Step.SKETCH, () -> sketch(batch, examples, hashes));
        List<RowHits> hits = nearOnly ? List.of() : times.thread(Step.GRAMS, () -> look(examples, hashes));
        return new Batch(rows, hits);
    }

    private List<Example> read(RowBatch batch) {
        List<Example> examples = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            Json.Obj row = ((Parsed.Row) batch.parse(i)).value();
            examples.add(((Reading.Shaped) reader.read(row)).example());
        }
        return examples;
    }

    private List<Example> redact(List<Example> examples) {
        List<Example> redacted = new ArrayList<>(examples.size());
        for (Example example : examples) {
            redacted.add(redactor.redact(example).example());
        }
        return redacted;
    }

    private List<Summary> sketch(RowBatch batch, List<Example> examples, List<long[]> hashes) {
        List<Summary> rows = new ArrayList<>(examples.size());
        for (int i = 0; i < examples.size(); i++) {
            rows.add(summary(batch, i, examples.get(i)));
            if (!nearOnly) {
                LongBuffer own = LongBuffer.allocate(sketcher.words().count());
                sketcher.words().copyHashes(own);
                hashes.add(own.array());
            }
        }
        return rows;
    }

    private List<RowHits> look(List<Example> examples, List<long[]> hashes) {
        List<RowHits> hits = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            words.setHashes(LongBuffer.wrap(hashes.get(i)));
            probe.look(i, words, examples.get(i)).ifPresent(hits::add);
        }
        return hits;
    }

    private Summary summary(RowBatch batch, int at, Example example) {
        byte[] canonical = ExampleJson.write(example).getBytes(StandardCharsets.UTF_8);
        sketcher.read(example);
        return new Summary(
                batch.origin(at),
                RowState.GOOD,
                canonical,
                NO_DETAIL,
                sketcher.wordBytes(),
                sketcher.sketch(canonical),
                Summary.Keys.NONE,
                List.of(),
                UNCOUNTED,
                0);
    }
}
