package dev.tilth.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.text.WordRange;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final List<String> TEXTS = List.of("i am", "i am not", "am not able", "not i", "我 不 能", "able to i");

    @Test
    void findsTheEarliestAndOfThoseTheFirstInTheList() {
        Phrases phrases = new Phrases(TEXTS);
        List<String> words = List.of("i", "am", "not", "able", "to", "我", "不", "能");
        Random random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(8); left > 0; left--) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            int limit = random.nextInt(8);
            assertThat(phrases.find(WordRange.of(text.toString()), limit))
                    .as("%s in the first %d", text, limit)
                    .isEqualTo(slow(text.toString().strip().split(" "), limit));
        }
    }

    @Test
    void onePhraseIsMoreThanAWord() {
        assertThatThrownBy(() -> new Phrases(List.of("sorry")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a phrase has two words or more, and this has not: sorry");
    }

    private static String slow(String[] words, int limit) {
        for (int at = 0; at < Math.min(limit, words.length); at++) {
            String rest = String.join(" ", List.of(words).subList(at, words.length)) + " ";
            for (String text : TEXTS) {
                if (rest.startsWith(text + " ")) {
                    return text;
                }
            }
        }
        return "";
    }
}
