package dev.tilth.write;

import dev.tilth.account.Measured;
import dev.tilth.account.Outcome;
import dev.tilth.check.Extent;
import dev.tilth.corpus.RowState;
import dev.tilth.corpus.RowTexts;
import dev.tilth.corpus.Rows;
import dev.tilth.corpus.Summary;
import dev.tilth.decide.Decisions;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Rejection;
import dev.tilth.intake.Corpus;
import dev.tilth.intake.Detail;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** From a row and its decision to what is written of it: a pure function, for many threads. */
final class RowWriter {
    private final Rows rows;
    private final Decisions decisions;
    private final RowIds ids;
    private final RowLengths lengths;
    private final Map<Long, Integer> groups = new HashMap<>();
    private final Map<Integer, Integer> clusters = new HashMap<>();

    RowWriter(Corpus corpus, Decisions decisions, RowLengths lengths) {
        this.rows = corpus.rows();
        this.decisions = decisions;
        this.ids = new RowIds(rows, decisions.sealed().absorbed());
        this.lengths = lengths;
        for (int row = 0; row < rows.size(); row++) {
            long group = rows.group(row);
            if (group != 0) {
                groups.putIfAbsent(group, groups.size() + 1);
            }
            int kept = decisions.keptBy(row);
            if (kept >= 0) {
                clusters.putIfAbsent(kept, clusters.size() + 1);
            }
        }
    }

    /**
     * What is written of a row.
     *
     * @param texts of the calling thread
     */
    Outcome outcome(int row, RowTexts texts) {
        Detail detail = Detail.of(texts.detail(row));
        Optional<Rejection> why = detail.rejection().or(() -> decisions.reason(row));
        Entry.Place place = place(row);
        byte[] text = texts.checkedText(row);
        Optional<Measured> measured = measured(row, place.split().equals("train"), text);
        Entry entry = new Entry(
                ids.id(row),
                rows.origin(row),
                fate(row),
                why,
                place,
                rows.labels(row),
                detail.edits(),
                detail.findings(),
                measured.flatMap(Measured::tokens).map(RowWriter::tokens));
        return new Outcome(entry, detail.facts(), new String(text, StandardCharsets.UTF_8), measured);
    }

    /** Empty where the row is no example. */
    private Optional<Measured> measured(int row, boolean inTrain, byte[] canonical) {
        Summary.Lengths known = rows.lengths(row);
        if (!known.isExample()) {
            return Optional.empty();
        }
        Optional<Extent> tokens = known.isCounted()
                ? Optional.of(new Extent(known.promptTokens(), known.completionTokens()))
                : Optional.empty();
        Extent units = new Extent(known.promptUnits(), known.completionUnits());
        return Optional.of(lengths.of(
                new RowLengths.Known(rows.origin(row).row(), inTrain, units, tokens, canonical.length),
                () -> ExampleJson.ofCanonical(canonical)));
    }

    private Fate fate(int row) {
        return switch (rows.state(row)) {
            case REJECTED -> Fate.REJECTED;
            case QUARANTINED -> Fate.QUARANTINED;
            case GOOD -> decisions.kept().get(row) ? Fate.KEPT : Fate.REJECTED;
        };
    }

    private Entry.Place place(int row) {
        if (rows.state(row) != RowState.GOOD) {
            return Entry.Place.NOWHERE;
        }
        boolean kept = decisions.kept().get(row);
        int group = groups.getOrDefault(rows.group(row), 0);
        int removedFor = decisions.keptBy(row);
        int cluster = clusters.getOrDefault(removedFor >= 0 ? removedFor : row, 0);
        if (!kept) {
            return new Entry.Place("", group, 0, cluster, relation(row));
        }
        return new Entry.Place(
                decisions.partition().side(row).word(), group, decisions.units().unit(row) + 1, cluster, relation(row));
    }

    private Optional<Entry.Duplicate> relation(int row) {
        return decisions
                .relation(row)
                .map(relation -> new Entry.Duplicate(
                        relation.kind(),
                        ids.id(relation.other()),
                        rows.origin(relation.other()).toString(),
                        relation.similarity()));
    }

    private static Entry.Tokens tokens(Extent counted) {
        return new Entry.Tokens(counted.prompt(), counted.completion(), counted.whole());
    }
}
