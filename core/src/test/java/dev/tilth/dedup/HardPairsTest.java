package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.dedup.HardPairs.HardPair;
import dev.tilth.text.Aspect;
import dev.tilth.text.Difference;
import dev.tilth.text.Lexemes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pairs that are easy to get wrong, each judged alone and inside two long texts that are alike in all else. */
class HardPairsTest {
    private static final String BEFORE =
            "my neighbour told us the following story while we were waiting for the bus that never seems to come and because "
                    + "everyone was listening very carefully it became the talk of our little street for the rest of winter\n";
    private static final String AFTER =
            "\nafterwards people repeated what they had heard to whoever would listen until somebody wrote it down in a thin "
                    + "green notebook which still lies on the shelf behind the counter of that old bakery around the corner";

    private static final List<HardPair> PAIRS = HardPairs.read();

    @Test
    void thereAreEnoughOfThem() {
        assertThat(PAIRS).hasSizeGreaterThan(140);
    }

    @Test
    void eachDifferenceIsAboutWhatItsHeadingSays() {
        List<String> wrong = new ArrayList<>();
        for (HardPair pair : PAIRS) {
            Difference there = Difference.between(pair.one(), pair.other());
            Difference back = Difference.between(pair.other(), pair.one());
            String found = there.aspect().map(Aspect::word).orElse("");
            if (!found.equals(pair.aspect()) || !back.aspect().equals(there.aspect())) {
                wrong.add(pair + " found " + there + " / " + back);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRowIsRemovedExactlyWhereTheDifferenceDoesNotMatter() {
        List<String> wrong = new ArrayList<>();
        for (HardPair pair : PAIRS) {
            Rows rows = Rows.texts(BEFORE + pair.one() + AFTER, BEFORE + pair.other() + AFTER);
            Duplicates found = rows.find();
            boolean removed = found.isRemoved(1);
            if (removed != pair.aspect().isEmpty() || found.unit(1) != 0 || found.isRemoved(0)) {
                wrong.add(pair + " " + found.kind(1) + " " + found.pairs(Kind.NEAR) + found.nearestBelow());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nearDuplicatesHaveEqualCriticalHashes() {
        for (HardPair pair : PAIRS) {
            if (pair.aspect().isEmpty()) {
                assertThat(critical(pair.one())).as(pair.one()).isEqualTo(critical(pair.other()));
            }
        }
    }

    private static long critical(String text) {
        Lexemes lexemes = new Lexemes();
        lexemes.add(text);
        return lexemes.criticalHash();
    }
}
