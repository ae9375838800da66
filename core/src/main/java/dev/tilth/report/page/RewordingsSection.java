package dev.tilth.report.page;

import dev.tilth.report.Duplicates.Pair;
import dev.tilth.report.Figures;
import dev.tilth.report.Rewordings;
import java.util.List;

/** What a model found alike. */
final class RewordingsSection {
    static final Section FRAME = new Section("rewordings", "Rewordings");

    private RewordingsSection() {}

    static void write(Html html, Rewordings found) {
        FRAME.write(html, summary(found), () -> {
            new Table("Kinds of pairs that a model finds alike", "Kind", "#Clusters", "#Rows", "Fate")
                    .write(html, () -> found.kinds()
                            .forEach(kind -> Table.row(html, () -> {
                                Table.name(html, kind.name());
                                Table.number(html, Figures.count(kind.clusters()));
                                Table.number(html, Figures.count(kind.rows()));
                                html.tag("td").text(kind.removed() ? "removed" : "kept");
                            })));
            pairs(html, "Rewordings just above the threshold", found.justAbove());
            pairs(html, "Pairs just below the threshold: both stay", found.justBelow());
            pairs(html, "Examples of each kind", found.examples());
        });
    }

    private static String summary(Rewordings found) {
        String cut = found.cut() == 0
                ? ""
                : " " + Figures.count(found.cut(), "row") + " had a text longer than the model reads, and stay.";
        return "The model " + found.model() + " compared " + Figures.count(found.rows(), "row") + " with "
                + Figures.count(found.texts()) + " different prompts and answers, by a cosine of at least "
                + Figures.number(found.threshold(), 3) + " for both." + cut
                + found.recall().map(RewordingsSection::recall).orElse("");
    }

    private static String recall(Rewordings.Recall recall) {
        return " Neighbours were searched for approximately: of " + Figures.count(recall.all())
                + " that a sample has, " + Figures.count(recall.found()) + " were found (95 % interval of the share "
                + Figures.percent(recall.low()) + " to " + Figures.percent(recall.high()) + ").";
    }

    private static void pairs(Html html, String title, List<Pair> pairs) {
        if (!pairs.isEmpty()) {
            Section.details(html, title, () -> pairs.forEach(pair -> PairView.write(html, pair)));
        }
    }
}
