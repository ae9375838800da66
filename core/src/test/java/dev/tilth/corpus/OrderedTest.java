package dev.tilth.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedTest {
    @Test
    void handsResultsOnInTheOrderOfTheItems() {
        List<Integer> squares =
                IntStream.range(0, 5_000).map(i -> i * i).boxed().toList();
        for (int threads : new int[] {1, 2, 7}) {
            List<Integer> results = new ArrayList<>();

            new Ordered(threads)
                    .map(IntStream.range(0, 5_000).boxed().iterator(), () -> (Integer i) -> i * i, results::add);

            assertThat(results).isEqualTo(squares);
        }
    }

    @Test
    void whatAMapperThrowsComesOut() {
        for (int threads : new int[] {1, 3}) {
            assertThatThrownBy(() -> new Ordered(threads)
                            .map(
                                    List.of(1, 2, 3).iterator(),
                                    () -> (Integer i) -> {
                                        if (i == 2) {
                                            throw new IllegalStateException("two");
                                        }
                                        return i;
                                    },
                                    (Integer i) -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("two");
        }
    }
}
