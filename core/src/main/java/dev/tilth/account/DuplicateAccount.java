package dev.tilth.account;

import dev.tilth.corpus.Rows;
import dev.tilth.decide.Decisions;
import dev.tilth.dedup.DedupOptions;
import dev.tilth.dedup.Kind;
import dev.tilth.report.ContainedTexts;
import dev.tilth.report.DuplicateRisk;
import dev.tilth.report.Duplicates;
import dev.tilth.report.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What was found more than once, for the report. */
final class DuplicateAccount {
    private static final int CLUSTERS_SHOWN = 12;
    private static final int EXCERPT = 200;
    private static final int BINS = 20;

    private final Rows rows;
    private final Decisions decisions;
    private final Excerpts excerpts;
    private final Map<Integer, List<Integer>> clusters = new TreeMap<>();

    DuplicateAccount(Rows rows, Decisions decisions, Excerpts excerpts) {
        this.rows = rows;
        this.excerpts = excerpts;
        this.decisions = decisions;
        for (int row = 0; row < rows.size(); row++) {
            int kept = decisions.duplicates().keptBy(row);
            if (kept >= 0) {
                clusters.computeIfAbsent(kept, first -> new ArrayList<>()).add(row);
            }
        }
    }

    Duplicates result(DedupOptions options, Optional<DuplicateRisk.Judged> judged) {
        PairTexts texts = new PairTexts(rows, excerpts);
        List<Duplicates.Pair> examples = new ArrayList<>();
        List<Duplicates.Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.NEAR && kind != Kind.FORMAT) {
                examples.addAll(texts.of(decisions.duplicates().pairs(kind)));
            }
            kinds.add(new Duplicates.Kind(
                    kind.word(), stars(kind), decisions.duplicates().count(kind), kind.removes()));
        }
        return new Duplicates(
                options.threshold(),
                kinds,
                similarities(),
                examples,
                texts.of(decisions.duplicates().nearestAbove()),
                texts.of(decisions.duplicates().nearestBelow()),
                largest(),
                contained(),
                new RiskAccount(rows, decisions, options).result(texts, judged));
    }

    private ContainedTexts contained() {
        List<ContainedTexts.Pair> pairs = decisions.contained().shown().stream()
                .map(pair -> new ContainedTexts.Pair(
                        rows.origin(pair.row()),
                        rows.origin(pair.in()),
                        pair.share(),
                        excerpts.ofRow(pair.row(), EXCERPT)))
                .toList();
        return new ContainedTexts(decisions.contained().rows(), pairs);
    }

    /** How many rows others of this kind are related to. */
    private long stars(Kind kind) {
        Set<Integer> centres = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            if (decisions.duplicates().kind(row).filter(kind::equals).isPresent()) {
                centres.add(decisions.duplicates().other(row));
            }
        }
        return centres.size();
    }

    /** Similarities of the rows that were related to another by their text. */
    private List<Duplicates.SimilarityBin> similarities() {
        long[] pairs = new long[BINS];
        for (int row = 0; row < rows.size(); row++) {
            decisions
                    .duplicates()
                    .similarity(row)
                    .ifPresent(similarity -> pairs[(int) Math.min(BINS - 1, similarity * BINS)]++);
        }
        List<Duplicates.SimilarityBin> bins = new ArrayList<>();
        for (int i = BINS / 2; i < BINS; i++) {
            bins.add(new Duplicates.SimilarityBin((double) i / BINS, (double) (i + 1) / BINS, pairs[i]));
        }
        return bins;
    }

    private List<Duplicates.Cluster> largest() {
        List<Map.Entry<Integer, List<Integer>>> all = new ArrayList<>(clusters.entrySet());
        all.sort(Comparator.<Map.Entry<Integer, List<Integer>>>comparingInt(
                        each -> each.getValue().size())
                .reversed()
                .thenComparing(Map.Entry::getKey));
        List<Duplicates.Cluster> shown = new ArrayList<>();
        for (Map.Entry<Integer, List<Integer>> each : all.subList(0, Math.min(CLUSTERS_SHOWN, all.size()))) {
            shown.add(cluster(shown.size() + 1, each.getKey(), each.getValue()));
        }
        return shown;
    }

    private Duplicates.Cluster cluster(long ordinal, int kept, List<Integer> removed) {
        Map<String, Long> sources = new TreeMap<>(Map.of(rows.source(kept), 1L));
        Map<String, Long> kinds = new HashMap<>();
        for (int row : removed) {
            sources.merge(rows.source(row), 1L, Long::sum);
            kinds.merge(decisions.duplicates().kind(row).orElseThrow().word(), 1L, Long::sum);
        }
        return new Duplicates.Cluster(
                ordinal,
                Tally.of(kinds).get(0).name(),
                removed.size() + 1L,
                rows.origin(kept),
                Tally.of(sources),
                excerpts.ofRow(kept, EXCERPT));
    }
}
