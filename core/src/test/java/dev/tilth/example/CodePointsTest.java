package dev.tilth.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void countsAsJavaItselfDoesWhereverThePairsAre() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(random.nextBoolean() ? "x" : "\ud83d\ude00");
            }
            CodePoints points = CodePoints.of(text.toString());
            assertThat(points.count()).isEqualTo(text.codePointCount(0, text.length()));
            for (int point = 0; point <= points.count(); point++) {
                int unit = text.offsetByCodePoints(0, point);
                assertThat(points.toUnits(point)).as("%s at %d", text, point).isEqualTo(unit);
                assertThat(points.ofUnits(unit)).as("%s at %d", text, unit).isEqualTo(point);
                assertThat(points.isInside(unit)).isFalse();
            }
        }
        assertThat(CodePoints.of("a\ud83d\ude00").isInside(2)).isTrue();
    }
}
