package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void saysWhatDiffersForPeople() {
        assertThat(Difference.between("Compute 17 * 23.", "Compute 18 * 29."))
                .hasToString("number: \"17 23\" against \"18 29\"");
        assertThat(Difference.between("it is allowed", "it is not allowed"))
                .hasToString("negation: nothing against \"not\"");
        assertThat(Difference.between("a small house", "a little house"))
                .hasToString("wording: \"small\" against \"little\"");
        assertThat(Difference.between("Same.", "same")).hasToString("");
    }

    @Test
    void aLongDifferenceIsShortened() {
        String shown = Difference.between("start end", "start " + "wording ".repeat(40) + "end")
                .after();
        assertThat(shown).hasSize(81).endsWith("…");
    }

    @Test
    void textsThatDifferInTooManyPlacesAreNotOne() {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            one.append("same ").append(letters(i)).append(' ');
            other.append("same ").append(letters(i + 5_000)).append(' ');
        }
        assertThat(Difference.between(one, other).aspect()).contains(Aspect.EXTENT);
    }

    @Test
    void hostileTextsTakeLinearTime() {
        String[] texts = {"`".repeat(200_000), "< ".repeat(100_000), "- ".repeat(100_000) + "x", "'t".repeat(100_000)};
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (String text : texts) {
                Difference.between(text, text + " more");
                Difference.between("<" + " ".repeat(200_000) + ">", text);
            }
        });
    }

    @Test
    void theCriticalHashDiffersOnlyWhereTheDifferenceMatters() {
        Random random = new Random(4);
        String[] words = {"the", "not", "5", "7", "x", ">", "<", "Rome", "cat", "`a b`", "two", "isn't", "€", ".", "is"
        };
        for (int trial = 0; trial < 3_000; trial++) {
            String one = text(words, random);
            String other = text(words, random);
            Difference difference = Difference.between(one, other);
            if (critical(one) != critical(other)) {
                assertThat(difference.matters()).as(one + " / " + other).isTrue();
            }
            assertThat(Difference.between(one, one).aspect()).isEqualTo(Optional.empty());
            assertThat(Difference.between(other, one).matters()).isEqualTo(difference.matters());
        }
    }

    @Test
    void anAlignmentIsAsShortAsTheLongestCommonSubsequenceAllows() {
        Random random = new Random(5);
        for (int trial = 0; trial < 2_000; trial++) {
            long[] a = random.longs(random.nextInt(15), 0, 4).toArray();
            long[] b = random.longs(random.nextInt(15), 0, 4).toArray();
            Alignment alignment = new Alignment(a, a.length, b, b.length);
            int common = commonLength(a, b);
            assertThat(alignment.removed().cardinality()).isEqualTo(a.length - common);
            assertThat(alignment.added().cardinality()).isEqualTo(b.length - common);
            assertThat(without(a, alignment.removed())).isEqualTo(without(b, alignment.added()));
        }
    }

    private static String letters(int i) {
        return "w"
                + Integer.toString(i, 26)
                        .replace('0', 'q')
                        .replace('1', 'r')
                        .replace('2', 's')
                        .replace('3', 't')
                        .replace('4', 'u')
                        .replace('5', 'v')
                        .replace('6', 'w')
                        .replace('7', 'x')
                        .replace('8', 'y')
                        .replace('9', 'z');
    }

    private static String text(String[] words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        return text.toString();
    }

    private static long critical(String text) {
        Lexemes lexemes = new Lexemes();
        lexemes.add(text);
        return lexemes.criticalHash();
    }

    private static long[] without(long[] all, java.util.BitSet dropped) {
        return java.util.stream.IntStream.range(0, all.length)
                .filter(i -> !dropped.get(i))
                .mapToLong(i -> all[i])
                .toArray();
    }

    private static int commonLength(long[] a, long[] b) {
        int[][] longest = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                longest[i][j] = a[i - 1] == b[j - 1]
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[a.length][b.length];
    }
}
