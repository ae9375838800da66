package dev.tilth.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> WORDS = List.of("threshold", "split", "sources", "seal");

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Nearest.of("treshold", WORDS)).contains("threshold");
        assertThat(Nearest.of("sepal", WORDS)).contains("seal");
        assertThat(Nearest.of("SPLTI", WORDS)).contains("split");
        assertThat(Nearest.of("source", WORDS)).contains("sources");
    }

    @Test
    void suggestsNothingThatIsFarAway() {
        assertThat(Nearest.of("banana", WORDS)).isEmpty();
        assertThat(Nearest.of("x", WORDS)).isEmpty();
        assertThat(Nearest.of("x".repeat(100_000), WORDS)).isEmpty();
    }

    @Test
    void advisesInASentence() {
        assertThat(Nearest.advice("spilt", WORDS, "Write one.")).isEqualTo("Did you mean split?");
        assertThat(Nearest.advice("zzz", WORDS, "Write one.")).isEqualTo("Write one.");
    }
}
