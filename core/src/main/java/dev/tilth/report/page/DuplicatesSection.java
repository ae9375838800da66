package dev.tilth.report.page;

import dev.tilth.report.DuplicateRisk;
import dev.tilth.report.DuplicateRisk.Alarm;
import dev.tilth.report.Duplicates;
import dev.tilth.report.Duplicates.Kind;
import dev.tilth.report.Duplicates.Pair;
import dev.tilth.report.Figures;
import dev.tilth.report.Reason;
import java.util.List;

/** What was there more than once, and the pairs by which the threshold can be judged. */
final class DuplicatesSection {
    static final Section FRAME = new Section("duplicates", "Duplicates");

    private DuplicatesSection() {}

    static void write(Html html, Duplicates duplicates) {
        FRAME.write(html, summary(duplicates), () -> {
            duplicates.risk().alarms().forEach(alarm -> alarm(html, alarm));
            html.tag("p", "class", "note").text(judged(duplicates.risk()));
            html.tag("div", "class", "charts").in(() -> {
                html.tag("figure").in(() -> kinds(html, duplicates));
                html.tag("figure").in(() -> similarities(html, duplicates));
            });
            duplicates.risk().bands().forEach(band -> band(html, band));
            pairs(html, "Pairs just above the threshold: removed", duplicates.justAbove());
            pairs(html, "Pairs just below the threshold: both stay", duplicates.justBelow());
            pairs(html, "Examples of the other kinds", duplicates.examples());
            Section.details(html, "Largest clusters", () -> clusters(html, duplicates));
            ContainedTable.write(html, duplicates.contained());
        });
    }

    private static void alarm(Html html, Alarm alarm) {
        html.tag("p", "class", "alarm").in(() -> {
            html.tag("strong")
                    .in(() -> html.text(Reason.words(alarm.rule()) + ": ").data(alarm.subject()));
            html.text(". ").data(alarm.evidence()).text(". ");
            html.tag("span").text(alarm.action());
        });
    }

    private static String judged(DuplicateRisk risk) {
        return risk.judged()
                .map(judged -> "J" + judged.words().substring(1)
                        + (judged.judges().isEmpty() ? "" : " By " + String.join(", ", judged.judges()) + "."))
                .orElse("No removed pair was judged by a person yet: tilth dedup-audit writes a sample.");
    }

    private static void band(Html html, DuplicateRisk.Band band) {
        if (band.pairs() > 0) {
            String title = "Removed as " + band.name() + ": " + Figures.count(band.pairs(), "pair") + ", "
                    + Figures.count(band.examples().size()) + " shown";
            pairs(html, title, band.examples());
        }
    }

    private static String summary(Duplicates duplicates) {
        long removed = rows(duplicates, true);
        return Figures.count(removed, "row") + " repeat another and were removed; "
                + Figures.count(rows(duplicates, false))
                + " look alike but differ in what matters, and stay. Near means a real similarity of at least "
                + Figures.number(duplicates.threshold(), 3) + ".";
    }

    private static long rows(Duplicates duplicates, boolean removed) {
        return duplicates.kinds().stream()
                .filter(kind -> kind.removed() == removed)
                .mapToLong(Kind::rows)
                .sum();
    }

    private static void kinds(Html html, Duplicates duplicates) {
        new Table("Kinds of duplicates", "Kind", "#Clusters", "#Rows", "Fate").write(html, () -> duplicates
                .kinds()
                .forEach(kind -> Table.row(html, () -> {
                    Table.name(html, kind.name());
                    Table.number(html, Figures.count(kind.clusters()));
                    Table.number(html, Figures.count(kind.rows()));
                    html.tag("td").text(kind.removed() ? "removed" : "stays");
                })));
    }

    private static void similarities(Html html, Duplicates duplicates) {
        List<Duplicates.SimilarityBin> bins = duplicates.similarities();
        if (bins.isEmpty()) {
            html.tag("figcaption").text("No pair was near enough to be compared.");
            return;
        }
        html.tag("figcaption").in(() -> {
            html.tag("b").text("similarity");
            html.text(" of the pairs that were compared");
        });
        double low = bins.get(0).from();
        double high = bins.get(bins.size() - 1).to();
        double at = (duplicates.threshold() - low) / (high - low) * bins.size();
        List<Histogram.Bar> bars = bins.stream()
                .map(bin -> new Histogram.Bar(
                        Figures.number(bin.from(), 2), bin.pairs(), bin.from() < duplicates.threshold() - 1e-9))
                .toList();
        String words = "Similarity of compared pairs, from " + Figures.number(low, 2) + " to " + Figures.number(high, 2)
                + "; threshold " + Figures.number(duplicates.threshold(), 3);
        new Histogram(
                        words,
                        bars,
                        List.of(new Histogram.Mark(at, "threshold " + Figures.number(duplicates.threshold(), 3))))
                .write(html, Figures.number(high, 2));
    }

    private static void pairs(Html html, String title, List<Pair> pairs) {
        if (!pairs.isEmpty()) {
            Section.details(html, title, () -> pairs.forEach(pair -> PairView.write(html, pair)));
        }
    }

    private static void clusters(Html html, Duplicates duplicates) {
        new Table("Largest clusters", "Kept", "Kind", "#Rows", "Sources", "Text").write(html, () -> duplicates
                .largest()
                .forEach(cluster -> Table.row(html, () -> {
                    Table.name(html, cluster.kept().toString());
                    Table.cell(html, cluster.kind());
                    Table.number(html, Figures.count(cluster.rows()));
                    Table.cell(html, Tallies.words(cluster.sources()));
                    html.tag("td", "class", "prose").data(cluster.excerpt());
                })));
    }
}
