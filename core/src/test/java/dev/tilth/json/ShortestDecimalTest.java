package dev.tilth.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortestDecimalTest {
    @Test
    void writesWhatPeopleWouldWrite() {
        assertThat(ShortestDecimal.of(0.1)).isEqualTo("0.1");
        assertThat(ShortestDecimal.of(0.002)).isEqualTo("0.002");
        assertThat(ShortestDecimal.of(-12.5)).isEqualTo("-12.5");
        assertThat(ShortestDecimal.of(1.0 / 3)).isEqualTo("0.3333333333333333");
        assertThat(ShortestDecimal.of(1e20)).isEqualTo("100000000000000000000");
    }

    @Test
    void writesFewDigitsWhereSomeJdksWriteMany() {
        assertThat(ShortestDecimal.of(Double.parseDouble("2e23"))).isEqualTo("200000000000000000000000");
    }

    @Test
    void agreesWithASearchFromOneDigitOn() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double value = i % 2 == 0
                    ? random.nextInt(1, 200) / (double) random.nextInt(1, 200)
                    : random.nextDouble() * Math.pow(10, random.nextInt(-30, 30));
            assertThat(ShortestDecimal.of(value)).isEqualTo(searched(value));
        }
    }

    private static String searched(double value) {
        int digits = 1;
        while (rounded(value, digits).doubleValue() != value) {
            digits++;
        }
        return rounded(value, digits).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits));
    }
}
