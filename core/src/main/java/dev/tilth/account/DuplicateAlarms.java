package dev.tilth.account;

import dev.tilth.corpus.RowState;
import dev.tilth.corpus.Rows;
import dev.tilth.decide.Decisions;
import dev.tilth.report.DuplicateRisk.Alarm;
import dev.tilth.report.Figures;
import dev.tilth.report.Tally;
import dev.tilth.stats.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is seldom so where the right rows are removed. */
final class DuplicateAlarms {
    /** The step of a rejection at which duplicates leave. */
    static final String STEP = "duplicate";

    private static final double SOURCE_SHARE = 0.2;
    private static final int LEAST_SOURCE_ROWS = 100;
    private static final double CLUSTER_SHARE = 0.01;
    private static final int LEAST_CLUSTER_ROWS = 20;
    private static final int MOST_CLUSTERS = 5;
    /** Distinct 3-grams of words: rows of under ten words have fewer. */
    private static final int SHORT_SHINGLES = 8;

    private static final int LEAST_SHORT_ROWS = 50;
    private static final int TIMES = 3;
    private static final long LEAST_UNVERIFIED = 100;

    private final Rows rows;
    private final Decisions decisions;
    private final Map<String, Source> sources = new TreeMap<>();
    /** Rows that were removed for each row. */
    private final int[] removedFor;

    private final long[] shortRows = new long[2];
    private final long[] longRows = new long[2];
    private long entered;

    DuplicateAlarms(Rows rows, Decisions decisions) {
        this.rows = rows;
        this.decisions = decisions;
        this.removedFor = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            if (rows.state(row) == RowState.GOOD
                    && !decisions.sealed().absorbed().get(row)) {
                add(row);
            }
        }
    }

    private void add(int row) {
        entered++;
        Source source = sources.computeIfAbsent(rows.source(row), name -> new Source());
        source.rows++;
        long[] counts = rows.sketches().shingles(row) < SHORT_SHINGLES ? shortRows : longRows;
        counts[0]++;
        if (!isRemoved(row)) {
            return;
        }
        counts[1]++;
        Decisions.Relation removed = decisions.relation(row).orElseThrow();
        source.add(removed.kind(), rows.source(removed.other()));
        removedFor[removed.other()]++;
    }

    private boolean isRemoved(int row) {
        return decisions.reason(row).filter(why -> why.step().equals(STEP)).isPresent();
    }

    /** The alarms, those that concern most rows first within each rule. */
    List<Alarm> all() {
        List<Alarm> alarms = new ArrayList<>();
        sources.entrySet().stream()
                .filter(each -> each.getValue().isHigh())
                .sorted(Comparator.comparingLong(each -> -each.getValue().lost))
                .forEach(each -> alarms.add(source(each.getKey(), each.getValue())));
        IntStream.range(0, removedFor.length)
                .filter(kept -> isLarge(removedFor[kept] + 1L))
                .boxed()
                .sorted(Comparator.comparingInt(kept -> -removedFor[kept]))
                .limit(MOST_CLUSTERS)
                .forEach(kept -> alarms.add(cluster(kept)));
        if (shortRowsCollapse()) {
            alarms.add(shortRows());
        }
        long unverified = decisions.duplicates().counts().unverified();
        if (unverified >= Math.max(LEAST_UNVERIFIED, entered / 100)) {
            alarms.add(unverified(unverified));
        }
        return alarms;
    }

    private static Alarm source(String name, Source source) {
        return new Alarm(
                "source_duplicates",
                name,
                Figures.count(source.lost) + " of " + Figures.count(source.rows) + " rows ("
                        + Figures.percent(source.lost, source.rows) + ") repeat another row: " + words(source.kinds)
                        + "; of source " + words(source.others),
                "Look at its pairs. An export that was taken twice is well removed; where rows differ in what"
                        + " matters, raise dedup.threshold.");
    }

    private boolean isLarge(long size) {
        return size >= LEAST_CLUSTER_ROWS && size > CLUSTER_SHARE * entered;
    }

    private Alarm cluster(int kept) {
        long size = removedFor[kept] + 1L;
        Map<String, Long> kinds = new TreeMap<>();
        for (int row = 0; row < removedFor.length; row++) {
            if (isRemoved(row) && decisions.keptBy(row) == kept) {
                kinds.merge(decisions.relation(row).orElseThrow().kind(), 1L, Long::sum);
            }
        }
        return new Alarm(
                "large_cluster",
                rows.origin(kept).toString(),
                Figures.count(size) + " rows (" + Figures.percent(size, entered) + " of " + Figures.count(entered)
                        + ") are one cluster: " + words(kinds),
                "See whether it is a template whose filled-in words matter. Then raise dedup.threshold, or keep rows"
                        + " by overrides.jsonl.");
    }

    private boolean shortRowsCollapse() {
        return shortRows[0] >= LEAST_SHORT_ROWS
                && longRows[0] > 0
                && Wilson.of(shortRows[1], shortRows[0]).low()
                        > TIMES * Wilson.of(longRows[1], longRows[0]).high();
    }

    private Alarm shortRows() {
        return new Alarm(
                "short_rows",
                "rows of under ten words",
                Figures.count(shortRows[1]) + " of " + Figures.count(shortRows[0]) + " ("
                        + Figures.percent(shortRows[1], shortRows[0]) + ") repeat another row, of longer ones "
                        + Figures.count(longRows[1]) + " of " + Figures.count(longRows[0]) + " ("
                        + Figures.percent(longRows[1], longRows[0]) + ")",
                "See whether they lost what told them apart: a value that was redacted, a column that is not mapped.");
    }

    private static Alarm unverified(long pairs) {
        return new Alarm(
                "unverified",
                "crowds of rows on one template",
                Figures.count(pairs, "pair")
                        + " that look alike were not compared; they stay, on one side of the split",
                "Duplicates may be left among them. See the largest clusters, and thin out the template before the"
                        + " build.");
    }

    private static String words(Map<String, Long> counts) {
        return Tally.of(counts).stream()
                .map(tally -> tally.name() + " " + Figures.count(tally.count()))
                .collect(Collectors.joining(", "));
    }

    /** What a source lost, as which kind and to which source. */
    private static final class Source {
        private final Map<String, Long> kinds = new TreeMap<>();
        private final Map<String, Long> others = new TreeMap<>();
        private long rows;
        private long lost;

        void add(String kind, String other) {
            lost++;
            kinds.merge(kind, 1L, Long::sum);
            others.merge(other, 1L, Long::sum);
        }

        boolean isHigh() {
            return rows >= LEAST_SOURCE_ROWS && lost > SOURCE_SHARE * rows;
        }
    }
}
