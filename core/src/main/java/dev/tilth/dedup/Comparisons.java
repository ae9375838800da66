package dev.tilth.dedup;

import dev.tilth.corpus.MediaHash;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.LongIntMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What the texts of two rows say of each other: a pair that is remembered is not compared again, and what was found holds
 * at every threshold. Memory: about 50 bytes a pair.
 */
final class Comparisons {
    private static final int FEW = 1 << 10;
    private static final byte ALIKE = 1;
    private static final byte DIFFERENT = 2;

    private final ExampleReader reader;
    private final Views views;
    private final int most;
    private final boolean strict;
    private final Optional<Earlier> earlier;
    private LongIntMap places = new LongIntMap(FEW);
    private long[] pairs = new long[FEW];
    private double[] similarities = new double[FEW];
    private double[] answers = new double[FEW];
    private byte[] differences = new byte[FEW];

    /**
     * @param most pairs that are remembered from one block of rows to the next; when they are more, all are forgotten
     * @param strict whether another plain word matters
     */
    Comparisons(ExampleReader reader, int most, boolean strict) {
        this(reader, most, strict, Optional.empty());
    }

    /** @param earlier what need not be compared at all */
    Comparisons(ExampleReader reader, int most, boolean strict, Optional<Earlier> earlier) {
        this.earlier = earlier;
        this.strict = strict;
        this.reader = reader;
        this.views = new Views(reader);
        this.most = most;
    }

    /** Of the same rows, for another thread. */
    Comparisons another() {
        return new Comparisons(reader, 0, strict, earlier);
    }

    /**
     * What earlier searches found.
     *
     * @param content of a row
     * @param most pairs that are kept for the next one
     */
    record Earlier(KnownPairs pairs, IntFunction<Fingerprint> content, int most) {
        Optional<KnownPairs.Found> find(int row, int other) {
            return pairs.find(content.apply(row), content.apply(other));
        }

        void keep(long pair, KnownPairs.Found found) {
            pairs.keep(content.apply((int) (pair >>> 32)), content.apply((int) pair), found, most);
        }
    }

    Views views() {
        return views;
    }

    /** Of all that is compared, in [0, 1]. */
    double similarity(int row, int other) {
        int place = place(row, other);
        return similarities[place];
    }

    /** Of the answers, in [0, 1]; the lesser where there are two. */
    double answerSimilarity(int row, int other) {
        int place = place(row, other);
        if (Double.isNaN(answers[place])) {
            answers[place] = views.answerSimilarity(row, other);
        }
        return answers[place];
    }

    /** Whether something that matters differs. */
    boolean differ(int row, int other) {
        int place = place(row, other);
        if (differences[place] == 0) {
            differences[place] = views.difference(row, other).matters(strict) ? DIFFERENT : ALIKE;
        }
        return differences[place] == DIFFERENT;
    }

    /** Whether what they hold beside text is the same; reads both rows. */
    boolean sameMedia(int row, int other) {
        return MediaHash.of(reader.read(row)) == MediaHash.of(reader.read(other));
    }

    boolean knows(int row, int other) {
        return places.find(pair(row, other)) >= 0;
    }

    /** Number of pairs that are remembered. */
    int size() {
        return places.size();
    }

    /** Where too much is remembered, all is forgotten. */
    void startOfBlock() {
        if (places.size() > most) {
            keep();
            forget();
        }
    }

    /** Lets the next search know what this one has compared. */
    void keep() {
        for (int i = 0; i < size() && earlier.isPresent(); i++) {
            earlier.get().keep(pairs[i], new KnownPairs.Found(similarities[i], answers[i], differences[i]));
        }
    }

    private void forget() {
        places = new LongIntMap(FEW);
    }

    /** Takes over what another has found of pairs that this one does not know; the other forgets it. */
    void take(Comparisons other) {
        for (int i = 0; i < other.size(); i++) {
            if (places.find(other.pairs[i]) < 0) {
                add(other.pairs[i], other.similarities[i], other.answers[i], other.differences[i]);
            }
        }
        other.forget();
    }

    /** Where the pair stands; compares it where it is new. */
    private int place(int row, int other) {
        int known = places.find(pair(row, other));
        if (known >= 0) {
            return known;
        }
        KnownPairs.Found found = earlier.flatMap(before -> before.find(row, other))
                .orElseGet(() -> new KnownPairs.Found(views.similarity(row, other), Double.NaN, (byte) 0));
        return add(pair(row, other), found.similarity(), found.answers(), found.difference());
    }

    private static long pair(int row, int other) {
        return (long) row << 32 | other;
    }

    private int add(long pair, double similarity, double answer, byte difference) {
        int place = places.size();
        if (place == pairs.length) {
            pairs = Arrays.copyOf(pairs, place * 2);
            similarities = Arrays.copyOf(similarities, place * 2);
            answers = Arrays.copyOf(answers, place * 2);
            differences = Arrays.copyOf(differences, place * 2);
        }
        pairs[place] = pair;
        similarities[place] = similarity;
        answers[place] = answer;
        differences[place] = difference;
        places.put(pair, place);
        return place;
    }
}
