package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.SourceProfile;
import dev.tilth.report.Tally;
import java.util.List;

/** What each source brought, and how good it was. */
final class SourcesSection {
    static final Section FRAME = new Section("sources", "Sources");

    private SourcesSection() {}

    static void write(Html html, List<SourceProfile> sources) {
        long rows = sources.stream().mapToLong(SourceProfile::rows).sum();
        FRAME.write(
                html,
                Figures.count(rows, "row") + " came from " + Figures.count(sources.size(), "source") + ".",
                () -> {
                    new Table(
                                    "Sources: rows read and kept",
                                    "Source",
                                    "Kind",
                                    "#Rows",
                                    "#Kept",
                                    "Share kept",
                                    "#Duplicates",
                                    "Shape")
                            .write(html, () -> sources.forEach(source -> row(html, source)));
                    sources.forEach(source -> Section.details(html, source.name(), () -> profile(html, source)));
                });
    }

    private static void row(Html html, SourceProfile source) {
        Table.row(html, () -> {
            Table.name(html, source.name());
            Table.cell(html, source.kind());
            Table.number(html, Figures.count(source.rows()));
            Table.number(html, Figures.count(source.kept()));
            html.tag("td").in(() -> Meter.write(html, source.keptShare()));
            Table.number(
                    html,
                    Figures.count(
                            source.duplicates().stream().mapToLong(Tally::count).sum()));
            html.tag("td").in(() -> {
                html.data(source.shape().name());
                String how = source.shape().mapped()
                        ? "mapped"
                        : "detected, " + Figures.percent(source.shape().confidence());
                html.tag("small").text(how);
            });
        });
    }

    private static void profile(Html html, SourceProfile source) {
        new Table("Why rows of this source left", "Reason", "Step", "#Rows", "#Share").write(html, () -> source.losses()
                .forEach(loss -> Table.row(html, () -> {
                    Table.name(html, loss.reason());
                    Table.cell(html, Stages.words(loss.step()));
                    Table.number(html, Figures.count(loss.rows()));
                    Table.number(html, Figures.percent(loss.rows(), source.rows()));
                })));
        html.tag("dl", "class", "facts").in(() -> {
            fact(html, "Labelled by", Tallies.words(source.labelledBy()), "not said");
            fact(html, "Task definition", Tallies.words(source.taskVersions()), "not said");
            fact(html, "Collected", period(source.collected()), "not said");
            fact(html, "Kept with a warning", Tallies.words(source.findings()), "none");
            fact(html, "Duplicates removed", Tallies.words(source.duplicates()), "none");
            fact(html, "Columns not used", String.join(", ", source.unusedColumns()), "none");
            fact(html, "Files passed over", String.join(", ", source.skipped()), "none");
        });
        new Table("Files of this source", "File", "#Rows", "#Size", "Read as", "SHA-256")
                .write(html, () -> source.files()
                        .forEach(file -> Table.row(html, () -> {
                            Table.name(html, file.path());
                            Table.number(html, Figures.count(file.rows()));
                            Table.number(html, Figures.bytes(file.bytes()));
                            html.tag("td").in(() -> {
                                html.data(file.form());
                                file.notes().forEach(note -> html.tag("small").text(note));
                            });
                            html.tag("td", "class", "digest").data(file.sha256());
                        })));
        html.tag("p", "class", "note")
                .in(() -> html.text("SHA-256 over all of it: ").code(source.digest()));
    }

    private static void fact(Html html, String what, String value, String otherwise) {
        html.tag("div").in(() -> {
            html.tag("dt").text(what);
            html.tag("dd").data(value.isEmpty() ? otherwise : value);
        });
    }

    private static String period(SourceProfile.Period period) {
        return period.first().isEmpty() ? "" : period.first() + " to " + period.last();
    }
}
