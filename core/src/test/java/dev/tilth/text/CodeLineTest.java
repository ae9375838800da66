package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The word in question is {@code word}. */
class CodeLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "word(first, second)",
                "open(word)",
                "x = word + 1",
                "if (word != other) {",
                "    return f(word)",
                "    for word in rows:",
                "{\"city\": \"word\"}",
                "a && word"
            })
    void aWordThatStandsInCodeIsCode(String text) {
        int at = text.indexOf("word");
        assertThat(CodeLine.covers(text, at, at + 4)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a word in a sentence",
                "a sentence (with a word) in brackets",
                "the word(s) of a plural",
                "- a word in a list",
                "so that the word comes: late!!",
                "    a word that is set in",
                "-- \nword of a signature"
            })
    void aWordOfProseIsNot(String text) {
        int at = text.indexOf("word");
        assertThat(CodeLine.covers(text, at, at + 4)).isFalse();
    }
}
