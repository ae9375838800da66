package dev.tilth.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {
    /** Newcombe 1998, table I, method 3 (computed there to four digits, here to six). */
    @Test
    void agreesWithNewcombe() {
        assertInterval(15, 148, 0.062386, 0.160487);
        assertInterval(81, 263, 0.255289, 0.366210);
        assertInterval(0, 20, 0, 0.161125);
    }

    @Test
    void reachesTheEndsExactly() {
        assertThat(Wilson.of(0, 3).low()).isZero();
        assertThat(Wilson.of(3, 3).high()).isEqualTo(1);
    }

    @Test
    void isTheMirrorOfItsComplement() {
        for (long n = 1; n <= 60; n++) {
            for (long hits = 0; hits <= n; hits++) {
                Interval one = Wilson.of(hits, n);
                Interval other = Wilson.of(n - hits, n);
                assertThat(one.low()).isCloseTo(1 - other.high(), within(1e-12));
                assertThat((double) hits / n).isBetween(one.low(), one.high());
            }
        }
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatThrownBy(() -> Wilson.of(3, 2)).hasMessage("3 of 2 is no share");
        assertThatThrownBy(() -> Wilson.of(0, 0)).hasMessage("0 of 0 is no share");
    }

    private static void assertInterval(long hits, long n, double low, double high) {
        Interval interval = Wilson.of(hits, n);
        assertThat(interval.low()).isCloseTo(low, within(5e-7));
        assertThat(interval.high()).isCloseTo(high, within(5e-7));
    }
}
