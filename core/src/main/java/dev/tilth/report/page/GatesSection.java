package dev.tilth.report.page;

import dev.tilth.gate.Judgement;
import dev.tilth.gate.Ruling;
import dev.tilth.report.Reason;
import java.util.Comparator;

/** One line a gate, those that stand in the way first: what was found, the limit, the verdict, what would change it. */
final class GatesSection {
    private GatesSection() {}

    static void write(Html html, Judgement judgement) {
        html.tag("section", "id", "gates", "aria-labelledby", "gates-title").in(() -> {
            html.tag("h2", "id", "gates-title").text("Gates");
            new Table(
                            "Gates: limits that were set before, and what was found",
                            "Gate",
                            "Verdict",
                            "Found",
                            "Limit",
                            "What would change it")
                    .write(html, () -> judgement.rulings().stream()
                            .sorted(Comparator.comparing(Ruling::verdict).reversed())
                            .forEach(ruling -> row(html, ruling)));
        });
    }

    private static void row(Html html, Ruling ruling) {
        html.tag("tr", "class", "gate " + ReportHtml.tone(ruling.verdict())).in(() -> {
            html.tag("th", "scope", "row", "title", ruling.gate().reason())
                    .text(Reason.words(ruling.gate().name()));
            html.tag("td").in(() -> html.tag("span", "class", "mark")
                    .text(ruling.verdict().word()));
            html.tag("td", "class", "found").in(() -> found(html, ruling));
            html.tag("td", "class", "limit").text(ruling.gate().words());
            html.tag("td", "class", "change").data(ruling.change());
        });
    }

    private static void found(Html html, Ruling ruling) {
        html.text(ruling.found());
        String evidence = ruling.measure().match(measured -> measured.evidence(), unmeasured -> "");
        if (!evidence.isEmpty()) {
            html.tag("small").data(evidence);
        }
    }
}
