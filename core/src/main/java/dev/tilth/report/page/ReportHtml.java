package dev.tilth.report.page;

import dev.tilth.gate.Verdict;
import dev.tilth.report.Report;
import java.io.IOException;

/**
 * {@code report.html}: one file that needs no network and no script. Everything from the data is escaped, and the page
 * forbids itself to load anything.
 */
public final class ReportHtml {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    private ReportHtml() {}

    public static void write(Report report, Appendable out) throws IOException {
        Html html = new Html();
        html.tag("html", "lang", "en").in(() -> {
            head(html, report);
            html.tag("body", "class", tone(report.judgement().verdict())).in(() -> body(html, report));
        });
        out.append("<!DOCTYPE html>\n").append(html.toString()).append('\n');
    }

    /** The class that colours a verdict. */
    static String tone(Verdict verdict) {
        return switch (verdict) {
            case GO -> "go";
            case NO_GO -> "no";
            case CANNOT_DECIDE -> "unsure";
        };
    }

    private static void head(Html html, Report report) {
        html.tag("head").in(() -> {
            html.tag("meta", "charset", "utf-8").empty();
            html.tag("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                    .empty();
            html.tag("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                    .empty();
            html.tag("meta", "name", "color-scheme", "content", "light dark").empty();
            html.tag("title")
                    .text(report.header().name() + ": "
                            + report.judgement().verdict().word());
            html.tag("style").in(() -> html.raw(Resource.read("report.css")));
        });
    }

    private static void body(Html html, Report report) {
        html.tag("main").in(() -> {
            VerdictSection.write(html, report);
            GatesSection.write(html, report.judgement());
            FlowSection.write(html, report);
            Contents.write(html, report);
            SourcesSection.write(html, report.sources());
            LengthsSection.write(html, report.lengths());
            FindingsSection.write(html, report.findings());
            DuplicatesSection.write(html, report.duplicates());
            report.rewordings().ifPresent(found -> RewordingsSection.write(html, found));
            ConflictsSection.write(html, report.conflicts());
            RedactionsSection.write(html, report.redactions());
            LabelsSection.write(html, report.labels());
            SplitsSection.write(html, report.splits());
            OverlapsSection.write(html, report.overlaps());
            RejectedSection.write(html, report.rejected());
            ExportsSection.write(html, report.exports());
            SettingsSection.write(html, report);
        });
        Footer.write(html, report.header());
        html.tag("script").in(() -> html.raw(Resource.read("report.js")));
    }
}
