package dev.tilth.semantic;

import dev.tilth.corpus.MediaHash;
import dev.tilth.corpus.SimilarityText;
import dev.tilth.corpus.SketchColumns;
import dev.tilth.example.Example;
import dev.tilth.text.Lexemes;
import dev.tilth.text.Rewording;
import java.util.function.IntFunction;

/** Says what two rows are to each other that a model finds alike. Vectors nominate; what differs decides. */
final class PairJudge {
    private static final int NO_ROW = -1;
    private static final long NO_PROMPT = 0;

    private final SketchColumns columns;
    private final IntFunction<Example> reader;
    private final Lexemes earlier = new Lexemes();
    private final Lexemes later = new Lexemes();
    private int prepared = NO_ROW;

    PairJudge(SketchColumns columns, IntFunction<Example> reader) {
        this.columns = columns;
        this.reader = reader;
    }

    /**
     * What two rows are whose prompts are alike. The texts are read only where the sketches leave a doubt.
     *
     * @param answersAlike whether the answers are alike too
     */
    Kind kind(int row, int other, boolean answersAlike) {
        if (sameQuestion(row, other)) {
            return Kind.CONFLICT;
        }
        if (columns.labels(row) != columns.labels(other)) {
            return sameMedia(row, other) ? Kind.CONFLICT : Kind.VARIANT;
        }
        boolean sameTask = columns.question(row) == columns.question(other);
        if (!sameTask || (answersAlike && columns.critical(row) != columns.critical(other))) {
            return Kind.VARIANT;
        }
        if (!answersAlike) {
            return Kind.CONFLICT;
        }
        return wording(row, other).matters() ? Kind.VARIANT : Kind.REWORDING;
    }

    /** What of weight differs between two rows, for people. */
    String difference(int row, int other) {
        return wording(row, other).shown();
    }

    private boolean sameMedia(int row, int other) {
        return MediaHash.of(reader.apply(row)) == MediaHash.of(reader.apply(other));
    }

    private Rewording wording(int row, int other) {
        if (prepared != row) {
            SimilarityText.of(reader.apply(row), later);
            prepared = row;
        }
        SimilarityText.of(reader.apply(other), earlier);
        return Rewording.compare(earlier, later);
    }

    /** The very same prompt with an answer of other words: a model that finds the answers alike does not know that they are. */
    private boolean sameQuestion(int row, int other) {
        return columns.prompt(row) != NO_PROMPT
                && columns.prompt(row) == columns.prompt(other)
                && columns.question(row) == columns.question(other)
                && columns.answer(row) != columns.answer(other);
    }
}
