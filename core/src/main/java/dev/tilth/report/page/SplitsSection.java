package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.Splits;
import dev.tilth.report.Splits.Split;
import dev.tilth.report.Splits.Unit;
import java.util.List;

/** What is learned from, what is measured with, and what that test can show. */
final class SplitsSection {
    static final Section FRAME = new Section("splits", "Splits");

    private SplitsSection() {}

    static void write(Html html, Splits splits) {
        FRAME.write(html, summary(splits), () -> {
            bar(html, splits.splits());
            new Table("Splits", "Split", "#Rows", "#Share", "#Asked", "#Units", "#Tokens", "By source")
                    .write(html, () -> splits.splits().forEach(split -> row(html, split)));
            html.tag("ul", "class", "statements")
                    .in(() -> splits.statements().forEach(line -> html.tag("li").data(line)));
            units(html, "Units too large for a test set, whole in train", splits.oversized());
            units(html, "Largest units", splits.largest());
            minimums(html, splits.minimums());
        });
    }

    private static String summary(Splits splits) {
        String sealed = splits.sealed() ? "The test set is sealed." : "The test set is not sealed: it can still move.";
        String moved = splits.moved() == 0
                ? ""
                : " " + Figures.count(splits.moved(), "unit") + " moved to test so that each label is there.";
        return sealed + " " + Figures.count(splits.units(), "unit")
                + " were kept whole, so that nothing alike is on both sides. Shares are kept by " + splits.strata()
                + "."
                + moved;
    }

    private static void bar(Html html, List<Split> splits) {
        html.tag("div", "class", "shares", "aria-hidden", "true").in(() -> {
            for (int i = 0; i < splits.size(); i++) {
                Split split = splits.get(i);
                html.tag("span", "class", "s" + i, "style", "width:" + Figures.number(split.share() * 100, 2) + "%")
                        .text(split.share() < 0.06 ? "" : split.name());
            }
        });
    }

    private static void row(Html html, Split split) {
        Table.row(html, () -> {
            Table.name(html, split.name());
            Table.number(html, Figures.count(split.rows()));
            Table.number(html, Figures.percent(split.share()));
            Table.number(html, Figures.percent(split.asked()));
            Table.number(html, Figures.count(split.units()));
            Table.number(html, split.tokenWords());
            Table.cell(html, Tallies.words(split.sources()));
        });
    }

    private static void units(Html html, String title, List<Unit> units) {
        if (!units.isEmpty()) {
            Section.details(html, title, () -> new Table(title, "Unit", "#Rows", "#Share", "Split")
                    .write(
                            html,
                            () -> units.forEach(unit -> Table.row(html, () -> {
                                Table.name(html, unit.name());
                                Table.number(html, Figures.count(unit.rows()));
                                Table.number(html, Figures.percent(unit.share()));
                                Table.cell(html, unit.split());
                            }))));
        }
    }

    private static void minimums(Html html, List<Splits.Minimum> minimums) {
        if (!minimums.isEmpty()) {
            String title = "Labels in the test set";
            Section.details(html, title, () -> new Table(title, "Label", "#Asked", "#Reached", "Why fewer")
                    .write(
                            html,
                            () -> minimums.forEach(minimum -> Table.row(html, () -> {
                                Table.name(html, minimum.label());
                                Table.number(html, Figures.count(minimum.asked()));
                                Table.number(html, Figures.count(minimum.reached()));
                                Table.cell(html, minimum.note());
                            }))));
        }
    }
}
