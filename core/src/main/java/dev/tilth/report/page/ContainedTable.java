package dev.tilth.report.page;

import dev.tilth.report.ContainedTexts;
import dev.tilth.report.Figures;

/** Texts that stand inside longer ones. */
final class ContainedTable {
    private ContainedTable() {}

    /** Nothing where there are none. */
    static void write(Html html, ContainedTexts contained) {
        if (contained.rows() > 0) {
            String title =
                    Figures.count(contained.rows(), "row") + " inside a longer one: all stay, on one side of the split";
            Section.details(html, title, () -> table(html, contained));
        }
    }

    private static void table(Html html, ContainedTexts contained) {
        new Table("Texts inside longer ones", "Row", "Inside", "#Share", "Text").write(html, () -> contained
                .pairs()
                .forEach(pair -> Table.row(html, () -> {
                    Table.name(html, pair.row().toString());
                    Table.cell(html, pair.in().toString());
                    Table.number(html, Figures.number(pair.share(), 3));
                    html.tag("td", "class", "prose").data(pair.excerpt());
                })));
    }
}
