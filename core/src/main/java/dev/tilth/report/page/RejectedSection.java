package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.Flow;
import dev.tilth.report.RejectedRows;

/** Some of the rows that are not in the dataset. */
final class RejectedSection {
    static final Section FRAME = new Section("rejected", "Rejected rows");

    private RejectedSection() {}

    static void write(Html html, RejectedRows rejected) {
        String summary = Figures.count(rejected.rows(), "row") + " are not in the dataset. Each is in "
                + rejected.file() + " with its reason; "
                + Figures.count(rejected.examples().size()) + " are shown here.";
        FRAME.write(html, summary, () -> {
            if (!rejected.examples().isEmpty()) {
                Section.details(
                        html, "Examples", () -> new Table("Rejected rows", "Row", "Reason", "What was found", "Text")
                                .write(html, () -> rejected.examples().forEach(row -> row(html, row))));
            }
        });
    }

    private static void row(Html html, RejectedRows.RejectedRow row) {
        Table.row(html, () -> {
            Table.name(html, row.origin().toString());
            html.tag("td").in(() -> {
                html.data(row.reason());
                html.tag("small").text(row.step() + (row.fate() == Flow.Fate.QUARANTINED ? ", quarantined" : ""));
            });
            Table.cell(html, row.evidence());
            html.tag("td", "class", "prose").data(row.excerpt());
        });
    }
}
