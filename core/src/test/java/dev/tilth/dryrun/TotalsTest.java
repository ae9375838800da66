package dev.tilth.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final List<Mark> MARKS = List.of(Mark.values());

    @Test
    void partsAddUpToTheWhole() {
        for (int seed = 0; seed < 50; seed++) {
            List<Fate> fates = fates(new Random(seed));
            Totals whole = new Totals();
            Totals first = new Totals();
            Totals rest = new Totals();
            for (int i = 0; i < fates.size(); i++) {
                whole.add(fates.get(i));
                (i % 3 == 0 ? first : rest).add(fates.get(i));
            }
            first.addAll(rest);
            assertThat(first.toJson()).isEqualTo(whole.toJson());
        }
    }

    @Test
    void tellsTheLengthThatAShareDoesNotExceed() {
        Totals totals = new Totals();
        for (int tokens = 1; tokens <= 200; tokens++) {
            totals.add(new Fate.Trained(tokens, tokens, 1, Set.of()));
        }
        assertThat(totals.quantile(0.5)).isEqualTo(100);
        assertThat(totals.quantile(0.99)).isEqualTo(198);
        assertThat(totals.longest()).isEqualTo(200);
        assertThat(new Totals().quantile(0.5)).isZero();
    }

    private static List<Fate> fates(Random random) {
        List<Fate> fates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            fates.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new Fate.CannotSay("reason " + random.nextInt(2));
                        case 1 -> new Fate.NotExported("what " + random.nextInt(2));
                        default ->
                            new Fate.Trained(random.nextInt(90), 9, 3, Set.of(MARKS.get(random.nextInt(MARKS.size()))));
                    });
        }
        return fates;
    }
}
