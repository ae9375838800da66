package dev.tilth.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private final Words words = new Words();
    private final Shingles shingles = new Shingles();

    @Test
    void aTextHasOneShingleForEachRunOfThreeWords() {
        assertThat(of("the cat sat on the mat")).hasSize(4);
        assertThat(of("a b c a b c")).hasSize(3);
    }

    @Test
    void aTextOfOneOrTwoWordsIsOneShingle() {
        assertThat(of("cat")).hasSize(1).isNotEqualTo(of("dog")).isEqualTo(of("Cat!"));
        assertThat(of("good cat")).hasSize(1).isNotEqualTo(of("cat good")).isNotEqualTo(of("cat"));
    }

    @Test
    void aTextWithoutWordsIsOneShingleOfItsCharacters() {
        assertThat(of("😀")).hasSize(1).isEqualTo(of(" 😀 ")).isNotEqualTo(of("😡"));
        assertThat(of("")).hasSize(1).isEqualTo(of("  "));
    }

    @Test
    void theOrderOfWordsCounts() {
        assertThat(of("a b c")).isNotEqualTo(of("c b a")).isNotEqualTo(of("b a c"));
    }

    @Test
    void theBitsOfTheSchemeNeverChange() {
        assertThat(Shingles.SCHEME).isEqualTo("word-3-grams-v1");
        assertThat(of("the cat sat")).containsExactly(-3624472443605276518L);
        assertThat(of("the cat")).containsExactly(7038972335456142364L);
        assertThat(of("😀")).containsExactly(5719144930812689737L);
    }

    @Test
    void jaccardAgreesWithSets() {
        Random random = new Random(1);
        for (int trial = 0; trial < 500; trial++) {
            Set<Long> one = set(random);
            Set<Long> other = set(random);
            Set<Long> shared = new TreeSet<>(one);
            shared.retainAll(other);
            Set<Long> all = new TreeSet<>(one);
            all.addAll(other);
            double expected = all.isEmpty() ? 1 : (double) shared.size() / all.size();
            assertThat(Shingles.jaccard(array(one), array(other))).isEqualTo(expected);
        }
    }

    private static Set<Long> set(Random random) {
        Set<Long> set = new TreeSet<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            set.add((long) random.nextInt(30) - 15);
        }
        return set;
    }

    private static long[] array(Set<Long> set) {
        return set.stream().mapToLong(value -> value).toArray();
    }

    private List<Long> of(String text) {
        words.clear();
        words.add(text);
        shingles.of(words, 0, words.count(), text);
        List<Long> all = new ArrayList<>();
        for (long value : shingles.sorted()) {
            all.add(value);
        }
        assertThat(all).hasSize(shingles.count());
        return all;
    }
}
