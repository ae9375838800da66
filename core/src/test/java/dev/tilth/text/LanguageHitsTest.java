package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LanguageHitsTest {
    private static final WordRange KNOWN =
            WordRange.of("the der de la et a i in ve và się że on at og som en e zzz qqq xyz 42");

    @Test
    void countsEachLanguageAsCountingThemOneByOneDoes() {
        Random random = new Random(5);
        for (int words = 0; words <= LanguageHits.MOST; words++) {
            LanguageHits hits = new LanguageHits();
            int[] slow = new int[FunctionWords.LANGUAGES.size()];
            int telling = 0;
            for (int i = 0; i < words; i++) {
                long hash = KNOWN.hash(random.nextInt(KNOWN.count()));
                hits.add(hash);
                telling += FunctionWords.languages(hash) == 0 ? 0 : 1;
                for (int language = 0; language < slow.length; language++) {
                    slow[language] += FunctionWords.languages(hash) >> language & 1;
                }
            }
            assertThat(hits.telling()).isEqualTo(telling);
            for (int language = 0; language < slow.length; language++) {
                assertThat(hits.of(language)).isEqualTo(slow[language]);
            }
        }
    }

    @Test
    void oneWordCanFillACounter() {
        LanguageHits hits = new LanguageHits();
        for (int i = 0; i < LanguageHits.MOST; i++) {
            hits.add(WordRange.of("a").hash(0));
        }
        for (int language = 0; language < FunctionWords.LANGUAGES.size(); language++) {
            boolean has = (FunctionWords.languages(WordRange.of("a").hash(0)) >> language & 1) != 0;
            assertThat(hits.of(language)).isEqualTo(has ? LanguageHits.MOST : 0);
        }
    }

    @Test
    void knowsWhichLanguagesHaveAWord() {
        assertThat(languages("the")).isEqualTo("en ");
        assertThat(languages("zwischenraum")).isEmpty();
        assertThat(languages("und")).isEqualTo("de ");
        assertThat(languages("og")).isEqualTo("da no ");
    }

    private static String languages(String word) {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < FunctionWords.LANGUAGES.size(); i++) {
            if ((FunctionWords.languages(WordRange.of(word).hash(0)) >> i & 1) != 0) {
                found.append(FunctionWords.LANGUAGES.get(i)).append(' ');
            }
        }
        return found.toString();
    }
}
