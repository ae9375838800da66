package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.Flow;
import dev.tilth.report.Report;
import java.util.stream.Collectors;

/** Where the rows went: as a picture, on a narrow screen as a list, and as a table with every reason. */
final class FlowSection {
    private static final Section FRAME = new Section("flow", "Where the rows went");

    private FlowSection() {}

    static void write(Html html, Report report) {
        Flow flow = report.flow();
        FRAME.write(html, summary(flow), () -> {
            html.tag("div", "class", "wide").in(() -> new FlowPicture(html, report).write());
            html.tag("div", "class", "narrow").in(() -> FlowList.write(html, flow));
            Section.details(html, "Every step and reason", () -> table(html, flow));
        });
    }

    private static String summary(Flow flow) {
        String joined = flow.joined() == 0
                ? ""
                : ", " + Figures.count(flow.joined()) + " that no source holds any more came from the sealed test set";
        return Figures.count(flow.in(), "row") + " came in and " + Figures.count(flow.lost()) + " left on the way"
                + joined + "; " + Figures.count(flow.out()) + " are in the dataset. Every row is accounted for.";
    }

    private static void table(Html html, Flow flow) {
        new Table("Rows at each step", "Step", "#In", "#Joined", "#Changed", "#Left", "#Out", "Why they left")
                .write(html, () -> flow.stages()
                        .forEach(stage -> Table.row(html, () -> {
                            Table.name(html, stage.name());
                            Table.number(html, Figures.count(stage.in()));
                            Table.number(html, Figures.count(stage.joined()));
                            Table.number(html, Figures.count(stage.changed()));
                            Table.number(html, Figures.count(stage.lost()));
                            Table.number(html, Figures.count(stage.out()));
                            Table.cell(html, reasons(stage));
                        })));
    }

    static String reasons(Flow.Stage stage) {
        return stage.losses().stream()
                .map(loss -> loss.reason() + " " + Figures.count(loss.rows())
                        + (loss.fate() == Flow.Fate.QUARANTINED ? " (quarantined)" : ""))
                .collect(Collectors.joining(" · "));
    }
}
