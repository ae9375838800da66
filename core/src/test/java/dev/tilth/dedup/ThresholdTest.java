package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pairs planted just over and just under the threshold, each of words of its own; similarity is taken from the words. */
class ThresholdTest {
    private static final int PAIRS = 3000;

    @Test
    void findsNearlyAllPairsAtTheThresholdAndNoneBelow() {
        int over = 0;
        int found = 0;
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            String[] texts = texts(random);
            Duplicates duplicates = Rows.texts(texts).find();
            for (int row = 1; row < texts.length; row += 2) {
                double similarity = jaccard(texts[row - 1], texts[row]);
                if (similarity >= 0.8) {
                    over++;
                    found += duplicates.unit(row) == row - 1 ? 1 : 0;
                } else {
                    assertThat(duplicates.unit(row)).as("%s", similarity).isEqualTo(row);
                }
            }
        }
        assertThat(over).isGreaterThan(PAIRS);
        assertThat((double) found / over).isGreaterThanOrEqualTo(0.995);
    }

    /** Two texts of a pair stand one after the other; their similarity is between 0.78 and 0.82: some words are left out. */
    private static String[] texts(Random random) {
        String[] texts = new String[2 * PAIRS];
        for (int i = 0; i < texts.length; ) {
            int length = 40 + random.nextInt(120);
            int changed = Math.max(1, length / 5 - random.nextInt(5));
            List<String> words = List.of(Crowds.words(random, length).split(" "));
            int from = random.nextInt(length - changed);
            String before = String.join(" ", words);
            String after = String.join(" ", words.subList(0, from)) + " "
                    + String.join(" ", words.subList(from + changed, length));
            double similarity = jaccard(before, after);
            if (similarity >= 0.78 && similarity < 0.82) {
                texts[i++] = before;
                texts[i++] = after.strip();
            }
        }
        return texts;
    }

    private static double jaccard(String a, String b) {
        Set<List<String>> one = shingles(a);
        Set<List<String>> other = shingles(b);
        Set<List<String>> all = new HashSet<>(one);
        all.addAll(other);
        one.retainAll(other);
        return (double) one.size() / all.size();
    }

    private static Set<List<String>> shingles(String text) {
        List<String> words = List.of(text.strip().split(" "));
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            shingles.add(words.subList(i, i + 3));
        }
        return shingles;
    }
}
