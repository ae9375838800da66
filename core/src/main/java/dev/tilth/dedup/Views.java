package dev.tilth.dedup;

import dev.tilth.corpus.SimilarityText;
import dev.tilth.sketch.Shingles;
import dev.tilth.text.Difference;
import dev.tilth.text.Lexemes;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The views of the rows that were compared last, bounded by the size of their sets. */
final class Views {
    private static final long MOST_WEIGHT = 4_000_000;

    private final ExampleReader reader;
    private final Shingles shingles = new Shingles();
    private final Lexemes lexemes = new Lexemes();
    private final Lexemes earlier = new Lexemes();
    private final Lexemes later = new Lexemes();
    private int prepared = Duplicates.NONE;
    private final Map<Integer, View> views = new LinkedHashMap<>(1024, 0.75f, true);
    private long weight;

    Views(ExampleReader reader) {
        this.reader = reader;
    }

    View of(int row) {
        View known = views.get(row);
        if (known != null) {
            return known;
        }
        View view = new View(reader.read(row), lexemes, shingles);
        views.put(row, view);
        weight += view.weight();
        Iterator<View> eldest = views.values().iterator();
        while (weight > MOST_WEIGHT && views.size() > 2) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
        return view;
    }

    /** What differs from {@code other} to {@code row}, on what is compared. */
    Difference difference(int row, int other) {
        if (prepared != row) {
            SimilarityText.of(of(row).example(), later);
            prepared = row;
        }
        SimilarityText.of(of(other).example(), earlier);
        return Difference.between(earlier, later);
    }
}
