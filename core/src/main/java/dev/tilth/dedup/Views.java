package dev.tilth.dedup;

import dev.tilth.corpus.RowWords;
import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.Example;
import dev.tilth.example.TurnWords;
import dev.tilth.sketch.Overlap;
import dev.tilth.sketch.Shingles;
import dev.tilth.text.Difference;
import dev.tilth.text.Lexemes;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The views of the rows that were compared last, bounded by the size of their sets. For one thread. */
final class Views {
    /** In longs: some 16 MB. */
    private static final long MOST_WEIGHT = 2_000_000;

    private final ExampleReader reader;
    private final RowWords words = new RowWords();
    private final Shingles shingles = new Shingles();
    private final Overlap overlap = new Overlap();
    private final Lexemes buffer = new Lexemes();
    private final TurnWords turns = new TurnWords();
    private final LexedRows lexed;
    private final Map<Integer, View> views = new LinkedHashMap<>(1024, 0.75f, true);
    private long weight;

    Views(ExampleReader reader) {
        this.reader = reader;
        this.lexed = new LexedRows(reader, LexedRows.MOST_WORDS);
    }

    double similarity(int row, int other) {
        return of(row).similarity(of(other), overlap);
    }

    double answerSimilarity(int row, int other) {
        return of(row).answerSimilarity(of(other), overlap);
    }

    /** What differs from {@code other} to {@code row}, on what is compared. */
    Difference difference(int row, int other) {
        return Difference.between(lexed.of(other), lexed.of(row));
    }

    private View of(int row) {
        View known = views.get(row);
        if (known != null) {
            return known;
        }
        View view = reader.words(row, words) && words.isComplete() ? View.of(words, shingles) : ofText(row);
        views.put(row, view);
        weight += view.weight();
        Iterator<View> eldest = views.values().iterator();
        while (weight > MOST_WEIGHT && views.size() > 2) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
        return view;
    }

    private View ofText(int row) {
        Example example = reader.read(row);
        SimilarityText text = SimilarityText.of(example, buffer, turns);
        return View.of(example, text, buffer.words(), shingles);
    }
}
