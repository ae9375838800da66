package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.Flow;

/** The flow for a narrow screen: one line a step that took rows, with what was still there after it. */
final class FlowList {
    private FlowList() {}

    static void write(Html html, Flow flow) {
        html.tag("ol", "class", "steps").in(() -> {
            step(html, "rows read", Figures.count(flow.in()), 1, 0);
            for (Flow.Stage stage : flow.stages()) {
                if (stage.lost() > 0) {
                    double whole = flow.in();
                    step(
                            html,
                            Stages.words(stage.name()),
                            "−" + Figures.count(stage.lost()),
                            stage.out() / whole,
                            stage.lost() / whole);
                }
            }
            step(html, "in the dataset", Figures.count(flow.out()), part(flow), 0);
        });
    }

    private static double part(Flow flow) {
        return flow.in() == 0 ? 0 : (double) flow.out() / flow.in();
    }

    private static void step(Html html, String what, String figure, double left, double lost) {
        html.tag("li").in(() -> {
            html.tag("span").text(what);
            html.tag("b").text(figure);
            html.tag("span", "class", "track", "aria-hidden", "true").in(() -> {
                bar(html, "stay", left);
                bar(html, "left", lost);
            });
        });
    }

    private static void bar(Html html, String kind, double share) {
        html.tag("i", "class", kind, "style", "width:" + Figures.number(share * 100, 2) + "%")
                .text("");
    }
}
