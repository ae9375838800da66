package dev.tilth.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void groupsThousands() {
        assertThat(Figures.count(0)).isEqualTo("0");
        assertThat(Figures.count(999)).isEqualTo("999");
        assertThat(Figures.count(1_000)).isEqualTo("1,000");
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.count(-123_456)).isEqualTo("-123,456");
    }

    @Test
    void whatIsNotExactHasAboutFourDigits() {
        assertThat(Figures.large(999_999)).isEqualTo("999,999");
        assertThat(Figures.large(1_234_567)).isEqualTo("1.235 M");
        assertThat(Figures.large(33_863_379)).isEqualTo("33.86 M");
        assertThat(Figures.large(123_400_001)).isEqualTo("123.4 M");
        Sampled sampled = new Sampled(72_310, 1_000_000, 123_100_000, 123_500_000);
        assertThat(sampled.about(123_400_000)).isEqualTo("about 123.4 M ± 0.25 %");
        assertThat(sampled.words(123_400_000))
                .isEqualTo("about 123.4 M tokens (± 0.25 %; counted 72,310 of 1,000,000 rows;"
                        + " length.tokens: exact counts all)");
    }

    @Test
    void countsOneThingInTheSingular() {
        assertThat(Figures.count(1, "row")).isEqualTo("1 row");
        assertThat(Figures.count(2_412, "row")).isEqualTo("2,412 rows");
    }

    @Test
    void neverRoundsSomethingToNothingOrAlmostToAll() {
        assertThat(Figures.percent(0.6124)).isEqualTo("61.2 %");
        assertThat(Figures.percent(0)).isEqualTo("0 %");
        assertThat(Figures.percent(0.00001)).isEqualTo("< 0.1 %");
        assertThat(Figures.percent(0.99999)).isEqualTo("> 99.9 %");
        assertThat(Figures.percent(1)).isEqualTo("100 %");
        assertThat(Figures.percent(0, 0)).isEqualTo("0 %");
    }

    @Test
    void writesSizes() {
        assertThat(Figures.bytes(999)).isEqualTo("999 B");
        assertThat(Figures.bytes(1_000)).isEqualTo("1 kB");
        assertThat(Figures.bytes(999_999)).isEqualTo("1 MB");
        assertThat(Figures.bytes(1_234_000_000)).isEqualTo("1.2 GB");
    }
}
