package dev.tilth.report.page;

import java.util.List;

/**
 * Bars side by side with marks over them.
 *
 * @param label the picture in words
 * @param bars from left to right, equally wide
 * @param marks places on the axis
 */
record Histogram(String label, List<Bar> bars, List<Mark> marks) {
    private static final double WIDTH = 340;
    private static final double HEIGHT = 96;
    private static final double TOP = 30;

    /**
     * @param from the edge on its left, as written under the axis
     * @param count its height
     * @param faint true where it stands on the other side of a limit
     */
    record Bar(String from, long count, boolean faint) {}

    /**
     * @param at bars from the left, with a fraction
     * @param name over the chart
     */
    record Mark(double at, String name) {}

    void write(Html html, String last) {
        Svg svg = new Svg(html);
        svg.picture(WIDTH, TOP + HEIGHT + 20, label, () -> {
            double wide = WIDTH / Math.max(1, bars.size());
            long highest = bars.stream().mapToLong(Bar::count).max().orElse(1);
            for (int i = 0; i < bars.size(); i++) {
                Bar bar = bars.get(i);
                double height = bar.count() == 0 ? 0 : Math.max(1, HEIGHT * bar.count() / highest);
                svg.rect(bar.faint() ? "bar faint" : "bar", i * wide + 0.75, TOP + HEIGHT - height, wide - 1.5, height);
            }
            svg.line("axis", 0, TOP + HEIGHT, WIDTH, TOP + HEIGHT);
            axis(svg, last);
            for (int i = 0; i < marks.size(); i++) {
                mark(svg, marks.get(i), wide, i);
            }
        });
    }

    private void axis(Svg svg, String last) {
        if (bars.isEmpty()) {
            return;
        }
        double y = TOP + HEIGHT + 15;
        svg.text("small", 0, y, bars.get(0).from());
        int middle = bars.size() / 2;
        svg.text("small mid", WIDTH * middle / bars.size(), y, bars.get(middle).from());
        svg.text("small end", WIDTH, y, last);
    }

    private static void mark(Svg svg, Mark mark, double wide, int row) {
        double x = mark.at() * wide;
        double y = row % 2 == 0 ? 24 : 11;
        svg.line("mark", x, y + 3, x, TOP + HEIGHT);
        boolean right = x > WIDTH * 0.7;
        svg.text(right ? "small end" : "small", right ? x + 2 : Math.max(0, x - 2), y, mark.name());
    }
}
