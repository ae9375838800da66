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
            if (!overlaps.hits().isEmpty()) {
                Section.details(html, "The evidence", () -> hits(html, overlaps));
            }
        });
    }

    private static String summary(Overlaps overlaps) {
        String rule = "An item is contaminated when over " + Figures.percent(overlaps.threshold()) + " of its runs of "
                + overlaps.ngram() + " words are in the training set.";
        return overlaps.references().isEmpty() ? rule + " No benchmark was named to check against." : rule;
    }

    private static void references(Html html, Overlaps overlaps) {
        new Table(
                        "Against files that nothing may be taken from",
                        "File",
                        "#Items",
                        "#Contaminated",
                        "#Share",
                        "#Rows rejected")
                .write(html, () -> overlaps.references()
                        .forEach(file -> Table.row(html, () -> {
                            Table.name(html, file.file());
                            Table.number(html, Figures.count(file.items()));
                            Table.number(html, Figures.count(file.contaminated()));
                            Table.number(html, Figures.percent(file.share()));
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

    private static void hits(Html html, Overlaps overlaps) {
        new Table("Items that were found again", "Item", "Row", "#Share", "#Longest run", "Row", "Common text")
                .write(html, () -> overlaps.hits()
                        .forEach(hit -> Table.row(html, () -> {
                            Table.name(html, hit.item());
                            Table.cell(html, hit.origin().toString());
                            Table.number(html, Figures.percent(hit.share()));
                            Table.number(html, Figures.count(hit.longestRun(), "word"));
                            html.tag("td").text(hit.rejected() ? "rejected" : "kept");
                            html.tag("td", "class", "prose").data(hit.excerpt());
                        })));
    }
}
