package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words();

    @Test
    void wordsAreRunsOfLettersDigitsMarksAndUnderscores() {
        assertThat(of("It's snake_case, 3.5 naïve — e\u0301te!"))
                .containsExactly("It", "s", "snake_case", "3", "5", "naïve", "e\u0301te");
    }

    @Test
    void charactersAreTheWordsWhereAScriptHasNoSpaces() {
        assertThat(of("我爱 GPT模型")).containsExactly("我", "爱", "GPT", "模", "型");
        assertThat(of("カタカナです")).containsExactly("カ", "タ", "カ", "ナ", "で", "す");
        assertThat(of("한국어 문장")).containsExactly("한국어", "문장");
    }

    @Test
    void signsAndPictographsAreNoWords() {
        assertThat(of("😀 -- ¿? \uD83D\uDE80")).isEmpty();
    }

    @Test
    void caseIsFolded() {
        assertThat(hash("STRASSE")).isEqualTo(hash("strasse")).isNotEqualTo(hash("straße"));
        assertThat(hash("ΣΊΣΥΦΟΣ")).isEqualTo(hash("σίσυφος"));
        assertThat(hash("İ")).isNotEqualTo(hash("i"));
    }

    @Test
    void theBitsOfTheSchemeNeverChange() {
        assertThat(Words.SCHEME).isEqualTo("words-v1");
        assertThat(hash("tilth")).isEqualTo(-2835635419253261388L);
        assertThat(hash("土")).isEqualTo(-5744243450209705501L);
    }

    @Test
    void aTextOfExtremeLengthHasTheSameWords() {
        String text = "Ein Wort, 土 und noch eines. ".repeat(5_000);
        List<String> few = of("Ein Wort, 土 und noch eines.");
        assertThat(of(text)).hasSize(5_000 * few.size()).startsWith("Ein", "Wort", "土");
        assertThat(of("a b")).containsExactly("a", "b");
    }

    @Test
    void aWordOfAsciiLettersAloneIsPlain() {
        of("snake_Case b2b 3 naïve 土 end");
        assertThat(words.isPlain(0)).isTrue();
        assertThat(words.isPlain(1)).isFalse();
        assertThat(words.isPlain(2)).isFalse();
        assertThat(words.isPlain(3)).isFalse();
        assertThat(words.isPlain(4)).isFalse();
        assertThat(words.isPlain(5)).isTrue();
    }

    private long hash(String word) {
        words.clear();
        words.add(word);
        assertThat(words.count()).isEqualTo(1);
        return words.hash(0);
    }

    private List<String> of(String text) {
        words.clear();
        words.add(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            found.add(text.substring(words.start(i), words.end(i)));
        }
        return found;
    }
}
