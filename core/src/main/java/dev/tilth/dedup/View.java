package dev.tilth.dedup;

import dev.tilth.corpus.RowWords;
import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.sketch.Overlap;
import dev.tilth.sketch.Shingles;
import dev.tilth.text.Words;
import java.util.List;

/**
 * What of an example is compared: the shingle sets of the whole and of its answers.
 *
 * @param rejected empty where there is no second answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record View(long[] whole, long[] chosen, long[] rejected) {
    private static final long[] NO_ANSWER = {};

    /** Of words that are {@link RowWords#isComplete complete}. */
    static View of(RowWords row, Shingles shingles) {
        Words words = row.words();
        int whole = words.count();
        return new View(
                set(words, shingles, 0, whole),
                set(words, shingles, row.prompt(), row.chosen()),
                row.chosen() == whole ? NO_ANSWER : set(words, shingles, row.chosen(), whole));
    }

    /** As {@link #of(RowWords, Shingles)}; what has no words is stood for by its text. */
    static View of(Example example, SimilarityText text, Words words, Shingles shingles) {
        return new View(
                set(words, shingles, 0, text.whole(), example.conversation()),
                set(words, shingles, text.prompt(), text.chosen(), example.answer()),
                example.preference()
                        .map(pair -> set(words, shingles, text.chosen(), text.whole(), pair.rejected()))
                        .orElse(NO_ANSWER));
    }

    /** Size in longs, about. */
    int weight() {
        return whole.length + chosen.length + rejected.length + 16;
    }

    double similarity(View other, Overlap overlap) {
        return overlap.jaccard(whole, other.whole);
    }

    /** The similarity of the answers, the lesser where there are two. */
    double answerSimilarity(View other, Overlap overlap) {
        return Math.min(overlap.jaccard(chosen, other.chosen), overlap.jaccard(rejected, other.rejected));
    }

    private static long[] set(Words words, Shingles shingles, int from, int to) {
        shingles.of(words, from, to, "");
        return shingles.distinct();
    }

    @SuppressWarnings("TooManyParameters")
    private static long[] set(Words words, Shingles shingles, int from, int to, List<Message> messages) {
        shingles.of(words, from, to, from == to ? SimilarityText.raw(messages) : "");
        return shingles.distinct();
    }
}
