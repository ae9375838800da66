package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.Example;
import dev.tilth.text.Difference;
import dev.tilth.text.Lexemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LexedRowsTest {
    @Test
    void rowsThatAreRememberedDifferAsRowsThatAreReadAgain() {
        for (int seed = 0; seed < 5; seed++) {
            List<Example> examples = Crowds.ofSeed(seed).examples;
            LexedRows many = new LexedRows(examples::get, LexedRows.MOST_WORDS);
            LexedRows few = new LexedRows(examples::get, 0);
            Random random = new Random(seed);
            for (int pair = 0; pair < 3_000; pair++) {
                int row = random.nextInt(examples.size());
                int other = random.nextInt(examples.size());
                Difference fresh = Difference.between(lexemes(examples.get(other)), lexemes(examples.get(row)));
                assertThat(Difference.between(many.of(other), many.of(row))).isEqualTo(fresh);
                assertThat(Difference.between(few.of(other), few.of(row))).isEqualTo(fresh);
            }
        }
    }

    @Test
    void aRowIsReadOnceWhileItIsRememberedAndRememberedOnesAreBounded() {
        List<Integer> read = new ArrayList<>();
        LexedRows rows = new LexedRows(
                row -> {
                    read.add(row);
                    return Example.labelled("a short text", List.of());
                },
                1_000);
        for (int row : new int[] {0, 1, 0, 2, 0, 3, 0, 1}) {
            rows.of(row);
        }
        assertThat(read).containsExactly(0, 1, 2, 3, 1);
        assertThat(rows.size()).isEqualTo(3);
    }

    @Test
    void lexemesThatAreUsedAgainForgetTheTextBefore() {
        Lexemes lexemes = new Lexemes();
        lexemes.add("if paid and sent == done");
        Difference.between(lexemes, lexemes(Example.labelled("if paid or sent == done", List.of())));
        lexemes.clear();
        lexemes.add("we saw him and went home");
        Lexemes other = new Lexemes();
        other.add("we met him and went home");
        assertThat(Difference.between(lexemes, other).toString()).isEqualTo("content: \"saw\" against \"met\"");
    }

    private static Lexemes lexemes(Example example) {
        Lexemes lexemes = new Lexemes();
        SimilarityText.of(example, lexemes);
        return lexemes;
    }
}
