package dev.tilth.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Origin;
import dev.tilth.example.Rejection;
import dev.tilth.gate.Classes;
import dev.tilth.gate.Overlap;
import dev.tilth.gate.SourceCount;
import dev.tilth.gate.Splits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally(Map.of("tickets", "production", "made", "synthetic"), "sealed/test.jsonl");

    @Test
    void countsTheFateOfEachSourcesRows() {
        tally.add(kept("tickets", "a.csv", 1, "train", 1));
        tally.add(rejected("tickets", 2));
        tally.add(kept("tickets", "sealed/test.jsonl", 1, "test", 2));
        tally.add(kept("made", "b.jsonl", 1, "validation", 3));

        assertThat(tally.sources())
                .containsExactly(
                        new SourceCount("made", "synthetic", 1, 0, 1, 0, 0),
                        new SourceCount("tickets", "production", 2, 1, 2, 1, 0));
        assertThat(tally.splits()).isEqualTo(new Splits(1, 1, 1));
        assertThat(tally.classes()).isEqualTo(new Classes(3, 1, "refund", 3));
    }

    @Test
    void aUnitOnTwoSidesIsALeak() {
        tally.add(kept("tickets", "a.csv", 1, "train", 7));
        tally.add(kept("tickets", "a.csv", 2, "train", 8));
        assertThat(tally.leaks()).isEqualTo(new Overlap("splits", 2, 0));

        tally.add(kept("tickets", "a.csv", 3, "test", 7));
        assertThat(tally.leaks()).isEqualTo(new Overlap("splits", 2, 1));
    }

    private static Entry kept(String source, String file, long row, String split, int unit) {
        return new Entry(
                "id" + row,
                new Origin(source, file, row, row),
                Fate.KEPT,
                Optional.empty(),
                new Entry.Place(split, 0, unit, 0, Optional.empty()),
                List.of("refund"),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Entry rejected(String source, long row) {
        return new Entry(
                "id" + row,
                new Origin(source, "a.csv", row, row),
                Fate.REJECTED,
                Optional.of(new Rejection("read", "not-json", "")),
                Entry.Place.NOWHERE,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
