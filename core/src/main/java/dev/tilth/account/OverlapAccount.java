package dev.tilth.account;

import dev.tilth.contamination.Contamination;
import dev.tilth.contamination.CrossSplit;
import dev.tilth.contamination.SeenBy;
import dev.tilth.corpus.Rows;
import dev.tilth.gate.Overlap;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.Overlaps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What training rows hold of what they must not, for the report. */
final class OverlapAccount {
    private static final int SHOWN = 20;
    private static final int EXCERPT = 160;

    private final Rows rows;
    private final Excerpts excerpts;

    OverlapAccount(Rows rows, Excerpts excerpts) {
        this.rows = rows;
        this.excerpts = excerpts;
    }

    Overlaps result(Recipe recipe, Contamination contamination, CrossSplit own) {
        Map<String, Long> rejected = new HashMap<>();
        contamination.rejected().forEach(row -> rejected.merge(row.item().file(), 1L, Long::sum));
        List<Overlaps.Reference> references = contamination.overlaps().stream()
                .map(file -> new Overlaps.Reference(
                        file.against(),
                        file.checked(),
                        file.hits(),
                        share(file),
                        rejected.getOrDefault(file.against(), 0L)))
                .toList();
        List<Overlaps.Between> between = own.overlaps().stream()
                .map(side -> new Overlaps.Between(side.against(), "train", side.checked(), side.hits(), share(side)))
                .toList();
        List<Overlaps.Hit> hits = new ArrayList<>();
        contamination.rejected().stream()
                .limit(SHOWN)
                .forEach(row -> hits.add(hit(row.item().toString(), row, true)));
        own.pairs().stream().limit(SHOWN).forEach(row -> hits.add(hit(ownItem(row), row, false)));
        return new Overlaps(
                recipe.contamination().ngram(), recipe.contamination().share(), references, between, hits);
    }

    /** Items of the build's own splits are named by the row that they came from. */
    private String ownItem(SeenBy row) {
        return row.item().file() + " " + rows.origin((int) row.item().row());
    }

    private Overlaps.Hit hit(String item, SeenBy row, boolean rejected) {
        return new Overlaps.Hit(
                item, rows.origin(row.row()), row.share(), row.run(), rejected, excerpts.ofRow(row.row(), EXCERPT));
    }

    private static double share(Overlap overlap) {
        return overlap.checked() == 0 ? 0 : (double) overlap.hits() / overlap.checked();
    }
}
