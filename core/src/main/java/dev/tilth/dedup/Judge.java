package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.sketch.MinHash;

/** Says what two rows are to each other. Cheap tests on sketches come first; only the texts themselves remove a row. */
final class Judge {
    /** Standard errors by which a sketch may fall short before a pair is ruled out: one pair in 100,000 is lost. */
    private static final double ERRORS = 4.5;

    private static final long NO_PROMPT = 0;

    private final SketchColumns columns;
    private final Comparisons texts;
    private final double threshold;
    private final int leastBits;
    private final int usualBits;

    Judge(SketchColumns columns, Comparisons texts, double threshold) {
        this.columns = columns;
        this.texts = texts;
        this.threshold = threshold;
        double share = (1 + threshold) / 2;
        this.usualBits = (int) (MinHash.HASHES * share);
        this.leastBits =
                (int) Math.floor(MinHash.HASHES * share - ERRORS * Math.sqrt(MinHash.HASHES * share * (1 - share)));
    }

    /** Whether the sketches allow a similarity at the threshold: by size, which is exact, and by signature. */
    boolean mayReach(int a, int b) {
        int small = Math.min(columns.shingles(a), columns.shingles(b));
        int large = Math.max(columns.shingles(a), columns.shingles(b));
        return small >= threshold * large - 1e-9 && columns.agreeingBits(a, b) >= leastBits;
    }

    /** Whether the sketches agree as much as those of a pair at the threshold usually do. */
    boolean looksAlike(int a, int b) {
        return columns.agreeingBits(a, b) >= usualBits;
    }

    /** Whether one can be removed for the other, as far as sketches tell: the same labels, numbers, signs and calls. */
    boolean mayRemove(int a, int b) {
        return columns.critical(a) == columns.critical(b) && columns.labels(a) == columns.labels(b);
    }

    boolean sameForm(int a, int b) {
        return columns.sameForm(a, b);
    }

    double similarity(int a, int b) {
        return texts.similarity(a, b);
    }

    /** What two rows are whose similarity reaches the threshold. */
    Kind kind(int row, int other) {
        if (columns.labels(row) != columns.labels(other)) {
            return sameMedia(row, other) ? Kind.CONFLICT : Kind.VARIANT;
        }
        if (mayRemove(row, other) && texts.answerSimilarity(row, other) >= threshold && !texts.differ(row, other)) {
            return sameForm(row, other) ? Kind.FORMAT : Kind.NEAR;
        }
        return sameQuestion(row, other) ? Kind.CONFLICT : Kind.VARIANT;
    }

    /** Whether two rows are about the same images; the rows are read only where their hashes leave a doubt. */
    private boolean sameMedia(int row, int other) {
        return columns.critical(row) == columns.critical(other)
                || columns.question(row) == columns.question(other)
                || texts.sameMedia(row, other);
    }

    private boolean sameQuestion(int a, int b) {
        return columns.prompt(a) != NO_PROMPT
                && columns.prompt(a) == columns.prompt(b)
                && columns.question(a) == columns.question(b)
                && columns.answer(a) != columns.answer(b);
    }
}
