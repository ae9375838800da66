package dev.tilth.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedTest {
    private record Range(int low, int high, List<String> names) {
        Range {
            if (low > high) {
                throw new IllegalArgumentException("low: over high");
            }
            names = List.copyOf(names);
        }
    }

    private static final Range RANGE = new Range(1, 9, List.of("a"));

    @Test
    void oneComponentIsAnotherAndTheRestStays() {
        assertThat(Changed.in(RANGE, "low", 4)).isEqualTo(new Range(4, 9, List.of("a")));
        assertThat(Changed.in(RANGE, "names", List.of("b", "c"))).isEqualTo(new Range(1, 9, List.of("b", "c")));
        assertThat(RANGE).isEqualTo(new Range(1, 9, List.of("a")));
    }

    @Test
    void whatTheRecordRefusesIsRefused() {
        assertThatThrownBy(() -> Changed.in(RANGE, "low", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("low: over high");
        assertThatThrownBy(() -> Changed.in(RANGE, "middle", 5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("middle is no component");
    }
}
