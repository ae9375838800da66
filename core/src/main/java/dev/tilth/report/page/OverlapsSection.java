package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.Overlaps;

/** What would be learned by heart that should measure. */
final class OverlapsSection {
    static final Section FRAME = new Section("contamination", "Contamination");

    private OverlapsSection() {}

    static void write(Html html, Overlaps overlaps) {
        FRAME.write(html, summary(overlaps), () -> {
            if (!overlaps.references().isEmpty()) {
                references(html, overlaps);
            }
            if (!overlaps.between().isEmpty()) {
                between(html, overlaps);
            }
            if (!overlaps.recalls().isEmpty()) {
                recalls(html, overlaps);
            }
            if (!overlaps.hits().isEmpty()) {
                Section.details(html, "The evidence", () -> hits(html, overlaps));
            }
        });
    }

    private static String summary(Overlaps overlaps) {
        String rule = "An item is contaminated when over " + Figures.percent(overlaps.threshold()) + " of its runs of "
                + overlaps.ngram() + " words are in the training set.";
        return overlaps.references().isEmpty()
                ? rule + " No benchmark was named to check against."
                : rule + " Whole questions that are shorter, or whose options were shuffled, count too.";
    }

    private static void references(Html html, Overlaps overlaps) {
        new Table(
                        "Against files that nothing may be taken from",
                        "File",
                        "#Items",
                        "#Contaminated",
                        "#Share",
                        "#Only reported",
                        "#Share an n-gram",
                        "#Rows rejected")
                .write(html, () -> overlaps.references()
                        .forEach(file -> Table.row(html, () -> {
                            Table.name(html, file.file());
                            Table.number(html, Figures.count(file.items()));
                            Table.number(html, Figures.count(file.contaminated()));
                            Table.number(html, Figures.percent(file.share()));
                            Table.number(html, Figures.count(file.reported()));
                            Table.number(html, Figures.count(file.touched()));
                            Table.number(html, Figures.count(file.rejected()));
                        })));
    }

    private static void between(Html html, Overlaps overlaps) {
        new Table("Between the splits of this dataset", "Items of", "found in", "#Items", "#Contaminated", "#Share")
                .write(html, () -> overlaps.between()
                        .forEach(pair -> Table.row(html, () -> {
                            Table.name(html, pair.from());
                            Table.cell(html, pair.against());
                            Table.number(html, Figures.count(pair.items()));
                            Table.number(html, Figures.count(pair.contaminated()));
                            Table.number(html, Figures.percent(pair.share()));
                        })));
    }

    private static void recalls(Html html, Overlaps overlaps) {
        new Table(
                        "How many known items are found, planted into rows that are nowhere else",
                        "Planted",
                        "#Rows",
                        "#Found",
                        "#Recall",
                        "#95 % interval",
                        "#Rejected")
                .write(html, () -> overlaps.recalls()
                        .forEach(kind -> Table.row(html, () -> {
                            Table.name(html, kind.kind());
                            Table.number(html, Figures.count(kind.planted()));
                            Table.number(html, Figures.count(kind.found()));
                            Table.number(html, Figures.percent(kind.share()));
                            Table.number(html, Figures.percent(kind.low()) + " to " + Figures.percent(kind.high()));
                            Table.number(html, Figures.count(kind.rejected()));
                        })));
    }

    private static void hits(Html html, Overlaps overlaps) {
        new Table(
                        "Items that were found again",
                        "Item",
                        "Row",
                        "Evidence",
                        "#Share",
                        "#Longest run",
                        "Fate",
                        "Common text")
                .write(html, () -> overlaps.hits()
                        .forEach(hit -> Table.row(html, () -> {
                            Table.name(html, hit.item());
                            Table.cell(html, hit.origin().toString());
                            Table.cell(html, hit.evidence());
                            Table.number(html, Figures.percent(hit.share()));
                            Table.number(html, Figures.count(hit.longestRun(), "word"));
                            html.tag("td").text(hit.rejected() ? "rejected" : "kept");
                            html.tag("td", "class", "prose").data(hit.excerpt());
                        })));
    }
}
