package dev.tilth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DrawTest {
    @Test
    void rareStrataAreDrawnAsMuchAsCommonOnes() {
        assertThat(drawn(40, Map.of("near a", 1000, "near b", 4, "format", 100, Strata.VARIANT, 50)))
                .isEqualTo(Map.of("near a", 13, "near b", 4, "format", 13, Strata.VARIANT, 10));
    }

    @Test
    void whatOneSideLacksTheOtherGets() {
        assertThat(drawn(40, Map.of("near a", 5, Strata.VARIANT, 50)))
                .isEqualTo(Map.of("near a", 5, Strata.VARIANT, 35));
        assertThat(drawn(40, Map.of("near a", 50, Strata.BELOW, 3))).isEqualTo(Map.of("near a", 37, Strata.BELOW, 3));
        assertThat(drawn(40, Map.of("near a", 5))).isEqualTo(Map.of("near a", 5));
    }

    @Test
    void theOrderInWhichPairsComeDoesNotMatter() {
        Draw forwards = new Draw(7);
        Draw backwards = new Draw(7);
        for (int i = 0; i < 100; i++) {
            forwards.add(pair("near", i));
            backwards.add(pair("near", 99 - i));
        }
        assertThat(forwards.drawn()).isEqualTo(backwards.drawn()).hasSize(7);
    }

    private static Map<String, Integer> drawn(int size, Map<String, Integer> strata) {
        Draw draw = new Draw(size);
        strata.forEach((name, pairs) -> {
            for (int i = 0; i < pairs; i++) {
                draw.add(pair(name, i));
            }
        });
        List<Candidate> drawn = draw.drawn();
        return drawn.stream().collect(Collectors.toMap(Candidate::stratum, each -> 1, Integer::sum, TreeMap::new));
    }

    private static Candidate pair(String stratum, int i) {
        Candidate.Row row = new Candidate.Row("r" + i, "a#" + i);
        Candidate.Row kept = new Candidate.Row(stratum, "b#" + i);
        return new Candidate(PairName.of(row.id(), kept.id()), stratum, 0.9, row, kept);
    }
}
