package dev.tilth.distinct;

import dev.tilth.check.CheckOptions;
import dev.tilth.check.Normaliser;
import dev.tilth.corpus.RowState;
import dev.tilth.corpus.SimilarityText;
import dev.tilth.corpus.Sketch;
import dev.tilth.corpus.Sketcher;
import dev.tilth.corpus.Summary;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Origin;
import dev.tilth.format.Reading;
import dev.tilth.format.RowReader;
import dev.tilth.intake.Batches;
import dev.tilth.json.Json;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.source.Parsed;
import dev.tilth.source.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a row: as text what is compared in normal form, or why it is not; as detail the row as it was read.
 * One for each thread, for its buffers.
 */
final class RowSketch {
    private static final byte[] NO_WORDS = {};

    private final Normaliser normaliser = new Normaliser(CheckOptions.DEFAULTS);
    private final Sketcher sketcher = new Sketcher();

    List<Summary> read(Batches.Batch batch) {
        List<Summary> read = new ArrayList<>(batch.count());
        for (int i = 0; i < batch.count(); i++) {
            read.add(read(batch.rows(), i, batch.reader()));
        }
        return read;
    }

    private Summary read(RowBatch batch, int index, RowReader reader) {
        Parsed parsed = batch.parse(index);
        if (parsed instanceof Parsed.Unreadable unreadable) {
            String raw = batch.raw(index);
            return without(batch.origin(index), RowState.REJECTED, raw, Unread.of(unreadable.rejection()));
        }
        Json.Obj row = ((Parsed.Row) parsed).value();
        String line = line(batch, index, row);
        Reading reading = reader.read(row);
        if (reading instanceof Reading.Refused refused) {
            return without(batch.origin(index), RowState.QUARANTINED, line, Unread.of(refused.rejection()));
        }
        Example example =
                normaliser.normalise(((Reading.Shaped) reading).example()).example();
        byte[] canonical = bytes(ExampleJson.write(example));
        sketcher.read(example);
        if (sketcher.words().count() == 0
                && SimilarityText.raw(example.conversation()).isEmpty()) {
            return without(batch.origin(index), RowState.QUARANTINED, line, Unread.NOTHING_TO_COMPARE);
        }
        return new Summary(
                batch.origin(index),
                RowState.GOOD,
                canonical,
                bytes(line),
                sketcher.wordBytes(),
                sketcher.sketch(canonical),
                Summary.Keys.NONE,
                List.of(),
                Summary.Lengths.NONE,
                0);
    }

    /** The row as it was read where it is a line of JSON, else its fields as one. */
    private static String line(RowBatch batch, int index, Json.Obj row) {
        String raw = batch.isJson() ? batch.raw(index) : "";
        return raw.isEmpty() || raw.indexOf('\n') >= 0 ? row.write() : raw;
    }

    /** A row that is compared with none. */
    private static Summary without(Origin origin, RowState state, String line, Unread why) {
        byte[] reason = bytes(why.write());
        return new Summary(
                origin,
                state,
                reason,
                bytes(line),
                NO_WORDS,
                Sketch.ofText(Fingerprint.of(reason, 0, reason.length)),
                Summary.Keys.NONE,
                List.of(),
                Summary.Lengths.NONE,
                0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
