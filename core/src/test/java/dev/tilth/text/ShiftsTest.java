package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShiftsTest {
    private static final char MARK = '|';

    @Test
    void whatStandsBesideAReplacedPartMovesWithItsText() {
        Shifts shifts = new Shifts();
        shifts.round();
        shifts.add(3, 6, 1);
        assertThat(shifts.start(0)).isZero();
        assertThat(shifts.end(3)).isEqualTo(3);
        assertThat(shifts.start(6)).isEqualTo(4);
        assertThat(shifts.end(9)).isEqualTo(7);
    }

    @Test
    void whatIsCutByAReplacedPartHoldsAllThatStandsThere() {
        Shifts shifts = new Shifts();
        shifts.round();
        shifts.add(3, 6, 8);
        assertThat(shifts.start(4)).isEqualTo(3);
        assertThat(shifts.end(4)).isEqualTo(11);
        shifts.round();
        shifts.add(0, 2, 0);
        assertThat(shifts.start(4)).isEqualTo(1);
        assertThat(shifts.end(4)).isEqualTo(9);
    }

    @Test
    void placesAreWhereAMarkInTheTextIs() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("a".repeat(random.nextInt(30)));
            int place = random.nextInt(text.length() + 1);
            text.insert(place, MARK);
            Shifts shifts = new Shifts();
            for (int round = random.nextInt(3); round > 0; round--) {
                replace(text, shifts, random);
            }
            assertThat(shifts.start(place)).as("seed %d: %s", seed, text).isEqualTo(text.indexOf("|"));
            assertThat(shifts.end(place)).as("seed %d: %s", seed, text).isEqualTo(text.indexOf("|"));
        }
    }

    /** Replaces parts on either side of the mark, as one reads them in the text without it. */
    private static void replace(StringBuilder text, Shifts shifts, Random random) {
        shifts.round();
        StringBuilder after = new StringBuilder();
        int mark = text.indexOf("|");
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(4));
            boolean marked = at <= mark && mark < end;
            if (marked || random.nextInt(3) > 0) {
                after.append(text, at, end);
            } else {
                int length = random.nextInt(6);
                int before = at > mark ? 1 : 0;
                shifts.add(at - before, end - before, length);
                after.append("b".repeat(length));
            }
            at = end;
        }
        text.replace(0, text.length(), after.toString());
    }
}
