package dev.tilth.dedup;

import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.sketch.Shingles;
import dev.tilth.text.Lexemes;
import java.util.List;

/** What of an example is compared: the shingle sets of the whole and of its answers, each in ascending order. */
final class View {
    private static final long[] NO_ANSWER = {};

    private final Example example;
    private final long[] whole;
    private final long[] chosen;
    private final long[] rejected;

    View(Example example, Lexemes lexemes, Shingles shingles) {
        this.example = example;
        SimilarityText text = SimilarityText.of(example, lexemes);
        whole = set(lexemes, shingles, 0, text.whole(), example.conversation());
        chosen = set(lexemes, shingles, text.prompt(), text.chosen(), example.answer());
        rejected = example.preference()
                .map(pair -> set(lexemes, shingles, text.chosen(), text.whole(), pair.rejected()))
                .orElse(NO_ANSWER);
    }

    Example example() {
        return example;
    }

    /** Size in longs, about. */
    int weight() {
        return whole.length + chosen.length + rejected.length + 64;
    }

    double similarity(View other) {
        return Shingles.jaccard(whole, other.whole);
    }

    /** The similarity of the answers, the lesser where there are two. */
    double answerSimilarity(View other) {
        return Math.min(Shingles.jaccard(chosen, other.chosen), Shingles.jaccard(rejected, other.rejected));
    }

    private static long[] set(Lexemes lexemes, Shingles shingles, int from, int to, List<Message> messages) {
        shingles.of(lexemes.words(), from, to, from == to ? SimilarityText.raw(messages) : "");
        return shingles.sorted();
    }
}
