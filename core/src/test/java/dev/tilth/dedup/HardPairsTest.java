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
    private static final String NOTHING = "nothing";
    private static final String KEEP = "keep";

    private static final List<HardPair> PAIRS = HardPairs.read("hard-pairs.txt");
    private static final List<HardPair> HELD_OUT = HardPairs.read("hard-pairs-held-out.txt");
    private static final List<HardPair> LATER = HardPairs.read("hard-pairs-held-out-2.txt");
    private static final List<HardPair> BLIND = HardPairs.read("hard-pairs-held-out-3.txt");

    @Test
    void thereAreEnoughOfThem() {
        assertThat(PAIRS.size()).isGreaterThan(150);
        assertThat(HELD_OUT.size()).isGreaterThan(160);
        assertThat(LATER.size()).isGreaterThan(70);
        assertThat(BLIND).hasSize(130);
    }

    @Test
    void eachDifferenceIsAboutWhatItsHeadingSays() {
        List<String> wrong = new ArrayList<>();
        for (HardPair pair : PAIRS) {
            Difference there = Difference.between(pair.one(), pair.other());
            Difference back = Difference.between(pair.other(), pair.one());
            String found = there.aspect().map(Aspect::word).orElse(NOTHING);
            if (!found.equals(pair.heading()) || !back.aspect().equals(there.aspect())) {
                wrong.add(pair.one() + " <=> " + pair.other() + " found " + there + " / " + back);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRowIsRemovedExactlyWhereTheDifferenceDoesNotMatter() {
        HardPairScore score = new HardPairScore();
        for (HardPair pair : PAIRS) {
            score.add(pair, pair.heading().equals(NOTHING));
        }
        assertThat(score.wrong()).isEmpty();
    }

    @Test
    void whereItIsNotStrictAnotherPlainWordAloneKeepsNoRow() {
        DedupOptions lax = DedupOptions.DEFAULTS.withStrict(false);
        for (HardPair pair : PAIRS) {
            boolean removed = pair.rows().find(lax).isRemoved(1);
            assertThat(removed)
                    .as(pair.toString())
                    .isEqualTo(List.of(NOTHING, Aspect.CONTENT.word()).contains(pair.heading()));
        }
    }

    @Test
    void pairsThatNoRuleWasMadeForAreJudgedRightly() {
        HardPairScore score = new HardPairScore();
        List<HardPair> all = new ArrayList<>(HELD_OUT);
        all.addAll(LATER);
        for (HardPair pair : all) {
            score.add(pair, !pair.heading().startsWith(KEEP));
        }
        System.out.println(score);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void everyPairIsAlikeEnoughToBeRemoved() {
        List<HardPair> all = new ArrayList<>(PAIRS);
        all.addAll(HELD_OUT);
        all.addAll(LATER);
        all.addAll(BLIND);
        for (HardPair pair : all) {
            Duplicates found = pair.rows().find();
            assertThat(found.unit(1)).as(pair.toString()).isZero();
            assertThat(found.isRemoved(0)).isFalse();
            assertThat(found.nearestBelow()).as(pair.toString()).isEmpty();
        }
    }

    @Test
    void nearDuplicatesHaveEqualCriticalHashes() {
        for (HardPair pair : PAIRS) {
            if (pair.heading().equals(NOTHING)) {
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
