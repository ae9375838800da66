package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.Labels;
import dev.tilth.report.Labels.LabelClass;

/** The balance of the classes. */
final class LabelsSection {
    static final Section FRAME = new Section("labels", "Labels");

    private LabelsSection() {}

    static void write(Html html, Labels labels) {
        FRAME.write(html, summary(labels), () -> {
            if (!labels.classes().isEmpty()) {
                double most = labels.classes().stream()
                        .mapToDouble(LabelClass::share)
                        .max()
                        .orElse(1);
                new Table("Classes", "Class", "Share", "#Rows", "#Train", "#Validation", "#Test")
                        .write(html, () -> labels.classes().forEach(label -> row(html, label, most)));
            }
            if (!labels.rare().isEmpty()) {
                html.tag("p", "class", "note").in(() -> html.text("Too few to measure: ")
                        .data(String.join(", ", labels.rare()))
                        .text("."));
            }
        });
    }

    private static String summary(Labels labels) {
        if (labels.classes().isEmpty()) {
            return "The rows have no labels.";
        }
        String limit = labels.limit()
                .map(share -> " The largest may have " + Figures.percent(share) + ".")
                .orElse("");
        return Figures.count(labels.labelled(), "row") + " in "
                + (labels.classes().size() == 1
                        ? "1 class"
                        : Figures.count(labels.classes().size()) + " classes") + "."
                + limit;
    }

    private static void row(Html html, LabelClass label, double most) {
        Table.row(html, () -> {
            Table.name(html, label.name());
            html.tag("td", "class", "long")
                    .in(() -> Meter.write(html, label.share() / most, Figures.percent(label.share())));
            Table.number(html, Figures.count(label.rows()));
            Table.number(html, Figures.count(label.train()));
            Table.number(html, Figures.count(label.validation()));
            Table.number(html, Figures.count(label.test()));
        });
    }
}
