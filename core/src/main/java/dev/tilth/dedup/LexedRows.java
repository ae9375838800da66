package dev.tilth.dedup;

import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.TurnWords;
import dev.tilth.text.Lexemes;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lexemes of the rows that were asked for last: in a crowd of rows alike the same few hundred are compared with each
 * other row. For one thread.
 */
final class LexedRows {
    /** In words; with their texts about 16 MB. */
    static final long MOST_WORDS = 200_000;

    /** What an empty one has room for. */
    private static final int LEAST_WORDS = 256;
    /** Two are compared with each other. */
    private static final int LEAST_ROWS = 2;

    private final ExampleReader reader;
    private final long most;
    private final TurnWords turns = new TurnWords();
    private final Map<Integer, Lexemes> rows = new LinkedHashMap<>(LEAST_WORDS, 0.75f, true);
    private long words;

    /** @param most words of all rows that are kept, save of the last two */
    LexedRows(ExampleReader reader, long most) {
        this.reader = reader;
        this.most = most;
    }

    /** What is compared of a row; not to be changed, and valid until two other rows are asked for. */
    Lexemes of(int row) {
        Lexemes known = rows.get(row);
        if (known != null) {
            return known;
        }
        Lexemes lexemes = new Lexemes();
        SimilarityText.of(reader.read(row), lexemes, turns);
        rows.put(row, lexemes);
        words += weight(lexemes);
        Iterator<Lexemes> eldest = rows.values().iterator();
        while (words > most && rows.size() > LEAST_ROWS) {
            words -= weight(eldest.next());
            eldest.remove();
        }
        return lexemes;
    }

    /** Number of rows that are kept. */
    int size() {
        return rows.size();
    }

    private static int weight(Lexemes lexemes) {
        return Math.max(LEAST_WORDS, Math.max(lexemes.count(), lexemes.words().length() / 8));
    }
}
