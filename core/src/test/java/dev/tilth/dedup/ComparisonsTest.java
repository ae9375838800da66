package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private static final String TEXT = "the old man and the sea are long friends of the two boats";

    @Test
    void whatAnotherThreadFoundIsNotReadAgain() {
        List<Example> examples =
                List.of(Example.labelled(TEXT, List.of()), Example.labelled(TEXT.replace("two", "three"), List.of()));
        Comparisons found = new Comparisons(examples::get, 0, true);
        double similarity = found.similarity(1, 0);
        boolean differ = found.differ(1, 0);
        Comparisons taking = new Comparisons(ComparisonsTest::unreadable, 10, true);
        taking.take(found);
        taking.startOfBlock();
        assertThat(taking.knows(1, 0)).isTrue();
        assertThat(taking.similarity(1, 0)).isEqualTo(similarity).isBetween(0.1, 0.9);
        assertThat(taking.differ(1, 0)).isEqualTo(differ).isTrue();
        assertThat(found.size()).isZero();
    }

    @Test
    void tooManyPairsAreForgottenAtTheStartOfABlock() {
        Comparisons texts = new Comparisons(row -> Example.labelled(TEXT, List.of()), 1, true);
        texts.similarity(1, 0);
        texts.startOfBlock();
        assertThat(texts.knows(1, 0)).isTrue();
        texts.similarity(2, 0);
        texts.startOfBlock();
        assertThat(texts.size()).isZero();
    }

    private static Example unreadable(int row) {
        throw new AssertionError("row " + row + " is read again");
    }
}
