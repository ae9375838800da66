package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.example.Example;
import dev.tilth.sketch.MinHash;
import dev.tilth.sketch.Shingles;
import dev.tilth.text.Difference;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search against one that compares every pair of rows, on corpora of families of similar texts. */
class BruteForceTest {
    private static final int SEEDS = 60;
    private static final List<String> FILLERS = List.of("really", "please", "also", "just", "then");

    @Test
    void removesTheSameRowsForTheSameKeptRows() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Rows rows = corpus(seed);
            int[] ranks = ranks(rows, seed);
            Duplicates found = rows.find(DedupOptions.DEFAULTS, ranks);
            int[] expected = keptBy(rows, ranks);
            for (int row = 0; row < expected.length; row++) {
                assertThat(found.keptBy(row)).as("seed %d row %d", seed, row).isEqualTo(expected[row]);
            }
        }
    }

    @Test
    void everyRemovedRowIsReallyLikeAKeptOneOfLowerRank() {
        int near = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Rows rows = corpus(seed);
            int[] ranks = ranks(rows, seed);
            Duplicates found = rows.find(DedupOptions.DEFAULTS, ranks);
            near += found.count(Kind.NEAR);
            for (int row = 0; row < ranks.length; row++) {
                if (found.isRemoved(row)) {
                    int kept = found.keptBy(row);
                    assertThat(found.isRemoved(kept)).isFalse();
                    assertThat(ranks[kept]).isLessThan(ranks[row]);
                    assertThat(found.similarity(row).orElse(-1))
                            .isCloseTo(similarity(rows, row, kept), org.assertj.core.data.Offset.offset(1e-6))
                            .isGreaterThanOrEqualTo(0.8 - 1e-6);
                }
            }
        }
        assertThat(near).isGreaterThan(100);
    }

    @Test
    void everyPairThatSharesABandAndReachesTheThresholdIsInOneUnit() {
        int pairs = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Rows rows = corpus(seed);
            Duplicates found = rows.find();
            for (int a = 0; a < rows.examples.size(); a++) {
                for (int b = 0; b < a; b++) {
                    if (sharesBand(rows.columns, a, b) && similarity(rows, a, b) >= 0.8) {
                        pairs++;
                        assertThat(found.unit(a))
                                .as("seed %d rows %d %d", seed, a, b)
                                .isEqualTo(found.unit(b));
                    }
                }
            }
        }
        assertThat(pairs).isGreaterThan(500);
    }

    @Test
    void nearlyAllPairsAtTheThresholdShareABand() {
        int pairs = 0;
        int missed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Rows rows = corpus(seed);
            for (int a = 0; a < rows.examples.size(); a++) {
                for (int b = 0; b < a; b++) {
                    double similarity = similarity(rows, a, b);
                    pairs += similarity >= 0.8 ? 1 : 0;
                    missed += similarity >= 0.8 && !sharesBand(rows.columns, a, b) ? 1 : 0;
                }
            }
        }
        assertThat((double) missed / pairs).isLessThan(0.004);
    }

    @Test
    void theNumberOfThreadsCannotBeSeen() {
        for (int seed = 0; seed < SEEDS / 2; seed++) {
            Rows rows = seed % 3 == 0 ? Crowds.ofSeed(seed) : corpus(seed);
            int[] ranks = ranks(rows, seed);
            Duplicates one = rows.find(DedupOptions.DEFAULTS, ranks);
            for (int threads : new int[] {1, 2, 3, 8}) {
                Duplicates other = new Deduplicator(DedupOptions.DEFAULTS, threads)
                        .find(rows.columns, rows.all(), ranks, rows.examples::get);
                assertEqual(one, other, ranks.length);
            }
        }
    }

    @Test
    void severalThresholdsGiveWhatEachGivesAlone() {
        List<Double> thresholds = List.of(0.9, 0.7, 0.8, 0.9);
        for (int seed = 0; seed < SEEDS; seed++) {
            Rows rows = corpus(seed);
            int[] ranks = ranks(rows, seed);
            Map<Double, Duplicates> found = new Deduplicator(DedupOptions.DEFAULTS)
                    .findAt(thresholds, rows.columns, rows.all(), ranks, rows.examples::get);
            assertThat(found.keySet()).containsExactly(0.7, 0.8, 0.9);
            found.forEach((threshold, at) ->
                    assertEqual(at, rows.find(DedupOptions.DEFAULTS.withThreshold(threshold), ranks), ranks.length));
        }
    }

    private static void assertEqual(Duplicates one, Duplicates other, int rows) {
        for (int row = 0; row < rows; row++) {
            assertThat(one.kind(row)).isEqualTo(other.kind(row));
            assertThat(one.other(row)).isEqualTo(other.other(row));
            assertThat(one.similarity(row)).isEqualTo(other.similarity(row));
            assertThat(one.unit(row)).isEqualTo(other.unit(row));
        }
        for (Kind kind : Kind.values()) {
            assertThat(one.pairs(kind)).isEqualTo(other.pairs(kind));
        }
        assertThat(one.nearestAbove()).isEqualTo(other.nearestAbove());
        assertThat(one.nearestBelow()).isEqualTo(other.nearestBelow());
        assertThat(one.counts()).isEqualTo(other.counts());
    }

    /** Families of texts: each member has a few words more that say little, and some another word, number or name. */
    private static Rows corpus(int seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int family = 0; family < 8; family++) {
            List<String> words = new ArrayList<>();
            int length = 20 + random.nextInt(60);
            for (int i = 0; i < length; i++) {
                words.add(word(random));
            }
            for (int member = 0; member < 1 + random.nextInt(12); member++) {
                texts.add(member(words, random));
            }
        }
        Collections.shuffle(texts, random);
        return Rows.texts(texts.toArray(String[]::new));
    }

    private static String member(List<String> words, Random random) {
        List<String> changed = new ArrayList<>(words);
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            changed.add(random.nextInt(changed.size()), FILLERS.get(random.nextInt(FILLERS.size())));
        }
        if (random.nextInt(4) == 0) {
            changed.set(random.nextInt(changed.size()), word(random));
        }
        if (random.nextInt(4) == 0) {
            changed.set(random.nextInt(changed.size()), Integer.toString(random.nextInt(3)));
        }
        if (random.nextInt(5) == 0) {
            changed.set(
                    1 + random.nextInt(changed.size() - 1),
                    List.of("Rome", "Oslo").get(random.nextInt(2)));
        }
        return String.join(random.nextInt(4) == 0 ? "  " : " ", changed);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder("w");
        for (int i = 0; i < 4; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static int[] ranks(Rows rows, int seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.examples.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed + 1_000L));
        return order.stream().mapToInt(i -> i).toArray();
    }

    /** What the search should find, given that it sees all pairs that share a band. */
    private static int[] keptBy(Rows rows, int[] ranks) {
        int n = rows.examples.size();
        int[] byRank = new int[n];
        for (int row = 0; row < n; row++) {
            byRank[ranks[row]] = row;
        }
        int[] kept = new int[n];
        for (int rank = 0; rank < n; rank++) {
            int row = byRank[rank];
            int twin = twin(rows, byRank, rank);
            kept[row] = twin == Duplicates.NONE || kept[twin] == Duplicates.NONE ? twin : kept[twin];
            if (twin != Duplicates.NONE) {
                continue;
            }
            double best = -1;
            for (int earlier = 0; earlier < rank; earlier++) {
                int other = byRank[earlier];
                if (kept[other] != Duplicates.NONE || !sharesBand(rows.columns, row, other)) {
                    continue;
                }
                double similarity = similarity(rows, row, other);
                boolean same =
                        !Difference.between(text(rows, other), text(rows, row)).matters();
                if (similarity >= 0.8 && same && similarity > best) {
                    best = similarity;
                    kept[row] = other;
                }
            }
        }
        return kept;
    }

    /** The first row of lower rank that has the same words: where it goes, the later one goes. */
    private static int twin(Rows rows, int[] byRank, int rank) {
        for (int earlier = 0; earlier < rank; earlier++) {
            if (words(text(rows, byRank[earlier])).equals(words(text(rows, byRank[rank])))) {
                return byRank[earlier];
            }
        }
        return Duplicates.NONE;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" +", -1));
    }

    private static boolean sharesBand(SketchColumns columns, int a, int b) {
        for (int band = 0; band < MinHash.BANDS; band++) {
            if (columns.band(a, band) == columns.band(b, band)) {
                return true;
            }
        }
        return false;
    }

    private static double similarity(Rows rows, int a, int b) {
        return Shingles.jaccard(shingles(text(rows, a)), shingles(text(rows, b)));
    }

    private static long[] shingles(String text) {
        Words words = new Words();
        words.add(text);
        Shingles shingles = new Shingles();
        shingles.of(words, 0, words.count(), text);
        return shingles.sorted();
    }

    private static String text(Rows rows, int row) {
        Example example = rows.examples.get(row);
        return example.messages().get(0).text();
    }
}
