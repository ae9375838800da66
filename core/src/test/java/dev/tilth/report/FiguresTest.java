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
