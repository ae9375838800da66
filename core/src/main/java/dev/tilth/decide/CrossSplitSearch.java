package dev.tilth.decide;

import dev.tilth.contamination.ContaminationOptions;
import dev.tilth.contamination.CrossSplit;
import dev.tilth.contamination.GramFilter;
import dev.tilth.contamination.ItemText;
import dev.tilth.contamination.Probe;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.contamination.RowHits;
import dev.tilth.contamination.Survey;
import dev.tilth.corpus.Ordered;
import dev.tilth.corpus.RowTexts;
import dev.tilth.corpus.RowWords;
import dev.tilth.corpus.Rows;
import dev.tilth.example.ExampleJson;
import dev.tilth.split.Side;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Compares the build's own train with its own test and validation, in passes over the spool: all rows are surveyed into
 * bitmaps, held-out rows that those suspect become an index, and only then, if there are any, train is searched for them.
 */
public final class CrossSplitSearch {
    private static final int ROWS_AT_ONCE = 1024;

    private final Rows rows;
    private final Decisions decisions;
    private final ContaminationOptions options;
    private final Ordered threads;

    public CrossSplitSearch(Rows rows, Decisions decisions, ContaminationOptions options, Ordered threads) {
        this.rows = rows;
        this.decisions = decisions;
        this.options = options;
        this.threads = threads;
    }

    public CrossSplit search() {
        BitSet train = side(Side.TRAIN);
        Survey survey = survey(train, heldOut());
        ReferenceIndex suspects = suspects(survey);
        List<RowHits> hits = suspects.isEmpty() ? List.of() : hits(train, suspects);
        return CrossSplit.decide(
                suspects,
                hits,
                train,
                decisions.units().count(),
                decisions.partition().total());
    }

    private BitSet side(Side side) {
        BitSet found = new BitSet(rows.size());
        decisions.kept().stream()
                .filter(row -> decisions.partition().side(row) == side)
                .forEach(found::set);
        return found;
    }

    /** The n-grams of the rows that are held out: no others are looked for. */
    private GramFilter heldOut() {
        GramFilter filter = new GramFilter(options, decisions.kept().cardinality());
        Items items = new Items();
        for (int row = decisions.kept().nextSetBit(0);
                row >= 0;
                row = decisions.kept().nextSetBit(row + 1)) {
            if (decisions.partition().side(row) != Side.TRAIN) {
                filter.add(items.of(row));
            }
        }
        return filter;
    }

    /** What was asked in rows, from their kept words where these are that. */
    private final class Items {
        private final RowTexts texts = rows.texts();
        private final RowWords kept = new RowWords();
        private final Words read = new Words();

        Words of(int row) {
            texts.words(row, kept);
            if (kept.isAsked()) {
                kept.words().keepFirst(kept.prompt());
                return kept.words();
            }
            ItemText.read(ExampleJson.ofCanonical(texts.text(row)), read);
            return read;
        }
    }

    private Survey survey(BitSet train, GramFilter heldOut) {
        List<Survey> parts = Collections.synchronizedList(new ArrayList<>());
        each(decisions.kept(), () -> {
            Survey part = new Survey(options, rows.size(), heldOut);
            parts.add(part);
            RowWords words = new RowWords();
            RowTexts texts = rows.texts();
            return row -> {
                texts.words(row, words);
                part.add(words.words(), train.get(row), isFirst(row));
            };
        });
        Survey whole = parts.isEmpty() ? new Survey(options, rows.size(), heldOut) : parts.get(0);
        parts.stream().skip(1).forEach(whole::addAll);
        return whole;
    }

    private boolean isFirst(int row) {
        return decisions.units().first(decisions.units().unit(row)) == row;
    }

    private ReferenceIndex suspects(Survey survey) {
        ReferenceIndex.Builder index = new ReferenceIndex.Builder(options);
        Items items = new Items();
        for (Side side : List.of(Side.TEST, Side.VALIDATION)) {
            BitSet heldOut = side(side);
            for (int row = heldOut.nextSetBit(0); row >= 0; row = heldOut.nextSetBit(row + 1)) {
                Words words = items.of(row);
                if (survey.suspects(words)) {
                    survey.addSuspect(index, side.word(), row, words);
                }
            }
        }
        return index.build();
    }

    private List<RowHits> hits(BitSet train, ReferenceIndex suspects) {
        List<RowHits> hits = Collections.synchronizedList(new ArrayList<>());
        each(train, () -> {
            Probe probe = new Probe(suspects);
            RowWords words = new RowWords();
            RowTexts texts = rows.texts();
            return row -> {
                texts.words(row, words);
                probe.look(row, words.words(), ExampleJson.ofCanonical(texts.text(row)))
                        .ifPresent(hits::add);
            };
        });
        return hits;
    }

    /** Does something with each row of a set, by several threads, in no order that a result may depend on. */
    private void each(BitSet set, Supplier<Consumer<Integer>> worker) {
        int size = rows.size();
        Iterator<Integer> starts = IntStream.iterate(0, from -> from < size, from -> from + ROWS_AT_ONCE)
                .iterator();
        threads.map(starts, () -> chunkOf(set, worker.get()), done -> {});
    }

    private static Function<Integer, Integer> chunkOf(BitSet set, Consumer<Integer> each) {
        return from -> {
            int to = from + ROWS_AT_ONCE;
            for (int row = set.nextSetBit(from); row >= 0 && row < to; row = set.nextSetBit(row + 1)) {
                each.accept(row);
            }
            return from;
        };
    }
}
