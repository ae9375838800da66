package dev.tilth.report.page;

import dev.tilth.report.Figures;

/** Shapes of a drawing. */
final class Svg {
    private static final int MOST = 40;

    private final Html html;

    Svg(Html html) {
        this.html = html;
    }

    /** @param label the picture in words, for those who hear the page */
    void picture(double width, double height, String label, Runnable shapes) {
        html.tag("svg", "viewBox", "0 0 " + at(width) + " " + at(height), "role", "img", "aria-label", label)
                .in(shapes);
    }

    void rect(String kind, double x, double y, double width, double height) {
        html.tag(
                        "rect",
                        "class",
                        kind,
                        "x",
                        at(x),
                        "y",
                        at(y),
                        "width",
                        at(Math.max(0, width)),
                        "height",
                        at(Math.max(0, height)))
                .empty();
    }

    void line(String kind, double x1, double y1, double x2, double y2) {
        html.tag("line", "class", kind, "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2))
                .empty();
    }

    void path(String kind, Object... steps) {
        StringBuilder path = new StringBuilder();
        for (Object step : steps) {
            path.append(step instanceof Double d ? at(d) : step.toString()).append(' ');
        }
        html.tag("path", "class", kind, "d", path.toString().trim()).empty();
    }

    /** @param kind its classes; {@code end} and {@code mid} set where {@code x} is */
    void text(String kind, double x, double y, String text) {
        html.tag("text", "class", kind, "x", at(x), "y", at(y)).text(Names.brief(text, MOST));
    }

    private static String at(double value) {
        return Figures.number(value, 2);
    }
}
