package dev.tilth.report.page;

import dev.tilth.report.ExportProfile;
import dev.tilth.report.Figures;
import java.util.List;

/** What the trainers get, and what their shapes cannot hold. */
final class ExportsSection {
    static final Section FRAME = new Section("exports", "Exports");

    private ExportsSection() {}

    static void write(Html html, List<ExportProfile> exports) {
        String summary = exports.isEmpty()
                ? "No trainer was named to export to."
                : "The dataset in the shape of " + Figures.count(exports.size(), "trainer") + ".";
        FRAME.write(
                html,
                summary,
                () -> exports.forEach(export -> {
                    html.tag("h3").data(export.target());
                    notes(html, export);
                    Section.details(html, "Files for " + export.target(), () -> Files.write(html, export.files()));
                }));
    }

    private static void notes(Html html, ExportProfile export) {
        if (export.losses().isEmpty() && export.limits().isEmpty()) {
            html.tag("p", "class", "note").text("Holds everything, and no row is over a limit.");
            return;
        }
        html.tag("ul", "class", "statements").in(() -> {
            export.losses().forEach(lack -> note(html, lack.what(), lack.rows()));
            export.limits().forEach(limit -> html.tag("li").data(limit));
        });
    }

    private static void note(Html html, String what, long rows) {
        html.tag("li").in(() -> html.data(what).text(" ").tag("b").text(Figures.count(rows, "row") + "."));
    }
}
