package dev.tilth.account;

import dev.tilth.corpus.Rows;
import dev.tilth.decide.Decisions;
import dev.tilth.dedup.DedupOptions;
import dev.tilth.dedup.Kind;
import dev.tilth.dedup.Pair;
import dev.tilth.dedup.RiskBand;
import dev.tilth.report.DuplicateRisk;
import dev.tilth.sketch.Mix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Removed pairs by similarity, a few of each to look at. */
final class RiskAccount {
    /** Neither the order of the rows nor their similarity decides which pairs are shown. */
    private static final Comparator<Pair> SPREAD = Comparator.<Pair>comparingLong(
                    pair -> Mix.append(pair.row(), pair.other()))
            .thenComparingInt(Pair::row);

    private final Rows rows;
    private final Decisions decisions;
    private final List<Sample> samples = new ArrayList<>();

    RiskAccount(Rows rows, Decisions decisions, DedupOptions options) {
        this.rows = rows;
        this.decisions = decisions;
        RiskBand.of(options.threshold()).forEach(band -> samples.add(new Sample(band, options.examples())));
        for (int row = 0; row < rows.size(); row++) {
            if (isRemoved(row)) {
                add(row);
            }
        }
    }

    /** Whether a row left for its words; one that a person keeps, or that a sealed row stands for, did not. */
    private boolean isRemoved(int row) {
        return decisions.duplicates().isRemoved(row)
                && decisions
                        .reason(row)
                        .filter(why -> why.step().equals(DuplicateAlarms.STEP))
                        .isPresent();
    }

    private void add(int row) {
        Kind kind = decisions.duplicates().kind(row).orElseThrow();
        double similarity = decisions.duplicates().similarity(row).orElse(1);
        Pair pair = new Pair(row, decisions.duplicates().keptBy(row), kind, similarity, "");
        samples.stream()
                .filter(sample -> sample.band.holds(kind, similarity))
                .findFirst()
                .ifPresent(sample -> sample.add(pair));
    }

    DuplicateRisk result(PairTexts texts, Optional<DuplicateRisk.Judged> judged) {
        return new DuplicateRisk(
                new DuplicateAlarms(rows, decisions).all(),
                samples.stream().map(sample -> sample.result(texts)).toList(),
                decisions.duplicates().counts().unverified(),
                judged);
    }

    /** The pairs of one band: all counted, a few kept. */
    private static final class Sample {
        private final RiskBand band;
        private final int most;
        private final PriorityQueue<Pair> first = new PriorityQueue<>(SPREAD.reversed());
        private long pairs;

        Sample(RiskBand band, int most) {
            this.band = band;
            this.most = most;
        }

        void add(Pair pair) {
            pairs++;
            first.add(pair);
            if (first.size() > most) {
                first.remove();
            }
        }

        DuplicateRisk.Band result(PairTexts texts) {
            return new DuplicateRisk.Band(
                    band.name(),
                    band.from(),
                    band.to(),
                    pairs,
                    texts.of(first.stream().sorted(SPREAD).toList()));
        }
    }
}
