package dev.tilth.report.page;

import dev.tilth.report.Figures;

/** A share as a figure and a bar. */
final class Meter {
    private Meter() {}

    static void write(Html html, double share) {
        write(html, share, Figures.percent(share));
    }

    /** @param share length of the bar, from 0 to 1 */
    static void write(Html html, double share, String figure) {
        String width = "width:" + Figures.number(Math.min(1, Math.max(0, share)) * 100, 2) + "%";
        html.tag("span", "class", "meter").in(() -> {
            html.tag("span", "class", "track", "aria-hidden", "true")
                    .in(() -> html.tag("span", "style", width).text(""));
            html.tag("span", "class", "figure").text(figure);
        });
    }
}
