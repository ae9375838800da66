package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexemesTest {
    @Test
    void aGreetingAtTheStartOfATextLineOrSentenceIsOneLexeme() {
        for (String text : new String[] {
            "Good morning, all is lost",
            " Good morning, all is lost",
            "\n  good morning, all is lost",
            "Hi. Good morning, all is lost",
            "Hi.  Good morning, all is lost",
            "Hi\nGuten Tag! All is lost",
            "Hi! Guten Tag zusammen, all is lost",
            "早上好，我的钥匙丢了"
        }) {
            assertThat(greetings(text)).as(text).isEqualTo(1);
        }
        assertThat(greetings("Good morning, good evening. Good day, all is lost"))
                .isEqualTo(2);
    }

    @Test
    void aGreetingElsewhereIsWords() {
        for (String text : new String[] {
            "we say good morning, all is lost",
            "we say, Good morning, all is lost",
            "we say (Good morning, all is lost)",
            "Good morning",
            "Good mornings, all is lost",
            "```\nGood morning, all is lost\n```"
        }) {
            assertThat(greetings(text)).as(text).isZero();
        }
    }

    private static long greetings(String text) {
        Lexemes lexemes = new Lexemes();
        lexemes.add(text);
        return IntStream.range(0, lexemes.count())
                .filter(i -> lexemes.hash(i) == Lexicon.HELLO)
                .count();
    }
}
