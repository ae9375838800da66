package dev.tilth.intake;

import dev.tilth.check.CheckOptions;
import dev.tilth.check.Normaliser;
import dev.tilth.contamination.Probe;
import dev.tilth.contamination.Question;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.contamination.RowHits;
import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Origin;
import dev.tilth.format.Reading;
import dev.tilth.format.Texts;
import dev.tilth.json.Json;
import dev.tilth.privacy.PrivacyOptions;
import dev.tilth.privacy.Redactor;
import dev.tilth.source.Parsed;
import dev.tilth.text.Words;
import java.util.Optional;

/** Compares rows of any shape with items, and does nothing else with them. One for each thread. */
public final class RowComparison {
    private final Normaliser normaliser = new Normaliser(CheckOptions.DEFAULTS);
    private final Redactor redactor = new Redactor(PrivacyOptions.DEFAULTS);
    private final Words words = new Words();
    private final ItemReader items = new ItemReader(Optional.empty());
    private final Probe probe;

    /**
     * A row that was compared.
     *
     * @param origin where it is
     * @param isRead false where it is not even JSON or CSV, so that it was not compared
     * @param hits what it holds, with the common texts; empty where it holds nothing
     */
    public record Compared(Origin origin, boolean isRead, Optional<RowHits> hits) {}

    public RowComparison(ReferenceIndex index) {
        probe = new Probe(index);
    }

    /** Compares row {@code index} of a batch: its texts in order; where its shape is not known, what is asked with its
     * options where it has some, and all that it has. */
    public Compared compare(Batches.Batch batch, int index) {
        Origin origin = batch.rows().origin(index);
        if (!(batch.rows().parse(index) instanceof Parsed.Row row)) {
            return new Compared(origin, false, Optional.empty());
        }
        Example example = normaliser.normalise(example(batch, row.value())).example();
        SimilarityText.words(example, words);
        Optional<RowHits> hits = probe.look(0, words, example);
        return new Compared(origin, true, hits.map(found -> found.withCommonTexts(example, redactor::text)));
    }

    private Example example(Batches.Batch batch, Json.Obj row) {
        if (batch.rules().reader().read(row) instanceof Reading.Shaped shaped) {
            return shaped.example();
        }
        Message all = Message.user(String.join("\n", Texts.of(row)));
        Question item = items.read(row);
        return item.options().isEmpty() ? Example.chat(all) : Example.chat(Message.user(item.shown()), all);
    }
}
