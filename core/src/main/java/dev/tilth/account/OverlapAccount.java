package dev.tilth.account;

import dev.tilth.contamination.Contamination;
import dev.tilth.contamination.CrossSplit;
import dev.tilth.contamination.Recall;
import dev.tilth.contamination.SeenBy;
import dev.tilth.contamination.SeenItem;
import dev.tilth.corpus.Rows;
import dev.tilth.gate.Overlap;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.Overlaps;
import dev.tilth.stats.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What training rows hold of what they must not, for the report. */
final class OverlapAccount {
    private static final int SHOWN = 20;

    private final Rows rows;
    private final Excerpts excerpts;

    OverlapAccount(Rows rows, Excerpts excerpts) {
        this.rows = rows;
        this.excerpts = excerpts;
    }

    /** @param recalls how well the items can be found */
    Overlaps result(Recipe recipe, Contamination contamination, CrossSplit own, List<Recall> recalls) {
        List<Overlaps.Between> between = own.overlaps().stream()
                .map(side -> new Overlaps.Between(side.against(), "train", side.checked(), side.hits(), share(side)))
                .toList();
        List<Overlaps.Hit> hits = new ArrayList<>();
        contamination.rejected().stream()
                .limit(SHOWN)
                .forEach(row -> hits.add(hit(row.item().toString(), row, true)));
        contamination.reported().stream()
                .limit(SHOWN)
                .forEach(one -> hits.add(hit(one.item().toString(), one.best(), false)));
        own.pairs().stream().limit(SHOWN).forEach(row -> hits.add(hit(ownItem(row), row, false)));
        return new Overlaps(
                recipe.contamination().ngram(),
                recipe.contamination().share(),
                references(contamination),
                between,
                hits,
                recalls.stream().map(OverlapAccount::recall).toList());
    }

    private static List<Overlaps.Reference> references(Contamination contamination) {
        Map<String, Long> rejected = new HashMap<>();
        contamination.rejected().forEach(row -> rejected.merge(row.item().file(), 1L, Long::sum));
        Map<String, Long> reported = byFile(contamination.reported());
        Map<String, Long> touched = byFile(contamination.touched());
        return contamination.overlaps().stream()
                .map(file -> new Overlaps.Reference(
                        file.against(),
                        file.checked(),
                        file.hits(),
                        share(file),
                        reported.getOrDefault(file.against(), 0L),
                        touched.getOrDefault(file.against(), 0L),
                        rejected.getOrDefault(file.against(), 0L)))
                .toList();
    }

    private static Map<String, Long> byFile(List<SeenItem> items) {
        return items.stream().collect(Collectors.groupingBy(one -> one.item().file(), Collectors.counting()));
    }

    private static Overlaps.Recall recall(Recall found) {
        Interval interval = found.interval();
        return new Overlaps.Recall(
                found.kind(),
                found.planted(),
                found.found(),
                found.rejected(),
                found.share(),
                interval.low(),
                interval.high());
    }

    /** Items of the build's own splits are named by the row that they came from. */
    private String ownItem(SeenBy row) {
        return row.item().file() + " " + rows.origin((int) row.item().row());
    }

    private Overlaps.Hit hit(String item, SeenBy row, boolean rejected) {
        return new Overlaps.Hit(
                item,
                rows.origin(row.row()),
                row.by().word(),
                row.share(),
                row.run(),
                rejected,
                excerpts.common(row.row(), row.at(), row.run()));
    }

    private static double share(Overlap overlap) {
        return overlap.checked() == 0 ? 0 : (double) overlap.hits() / overlap.checked();
    }
}
