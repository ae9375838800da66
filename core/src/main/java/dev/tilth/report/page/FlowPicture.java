package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.Flow;
import dev.tilth.report.Report;
import dev.tilth.report.SourceProfile;
import dev.tilth.report.Splits;
import java.util.ArrayList;
import java.util.List;

/**
 * The flow as a river: sources run together on the left, what leaves turns down with its count, splits part on the
 * right. Every width is to one scale, so that areas can be compared.
 */
final class FlowPicture {
    private static final double WIDTH = 1120;
    private static final double TRUNK_HEIGHT = 168;
    private static final double TRUNK_FROM = 262;
    private static final double TRUNK_TO = 880;
    private static final double BAR = 8;
    private static final double GAP = 14;
    private static final double TURN = 10;
    private static final double WIDEST_PITCH = 120;
    private static final int MOST_SOURCES = 7;
    private static final int FEW = 5;
    private static final double LOWER = 54;
    /** Overlap of neighbouring shapes, so that no hairline shows between them. */
    private static final double SEAM = 0.5;

    private final Svg svg;
    private final Report report;
    private final double scale;
    private final double top;
    private final double bottom;

    FlowPicture(Html html, Report report) {
        this.svg = new Svg(html);
        this.report = report;
        this.scale = TRUNK_HEIGHT / Math.max(1, report.flow().in());
        this.top = 30 + GAP * Math.min(MOST_SOURCES, report.sources().size()) / 2;
        this.bottom = top + TRUNK_HEIGHT + 44;
    }

    void write() {
        Flow flow = report.flow();
        String label = Figures.count(flow.in(), "row") + " came in and " + Figures.count(flow.out())
                + " are in the dataset. The steps between are in the table below.";
        svg.picture(WIDTH, bottom + LOWER + 64, label, () -> {
            sources();
            stages(flow.stages().stream().filter(stage -> stage.lost() > 0).toList());
            splits();
        });
    }

    /** @param name of the band
     * @param rows in it
     * @param note under its name */
    private record Band(String name, long rows, String note) {}

    private void sources() {
        double joins = top;
        double y = top - GAP * (bands().size() - 1) / 2;
        for (Band band : bands()) {
            double height = band.rows() * scale;
            svg.rect("source", 168, y, BAR, height);
            ribbon("flow", 168 + BAR, y, TRUNK_FROM, joins, height);
            label("end", 158, y + height / 2, band);
            joins += height;
            y += height + GAP;
        }
    }

    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        long others = 0;
        for (SourceProfile source : report.sources()) {
            if (bands.size() < MOST_SOURCES - 1 || report.sources().size() <= MOST_SOURCES) {
                bands.add(new Band(source.name(), source.rows(), source.kind()));
            } else {
                others += source.rows();
            }
        }
        if (others > 0) {
            bands.add(new Band("others", others, report.sources().size() - MOST_SOURCES + 1 + " sources"));
        }
        return bands;
    }

    private void stages(List<Flow.Stage> losing) {
        double lost = report.flow().lost() * scale;
        double room = TRUNK_TO - TRUNK_FROM - lost - 2 * TURN;
        double pitch = Math.min(WIDEST_PITCH, room / Math.max(1, losing.size()));
        List<Object> edge = new ArrayList<>(List.of("M", TRUNK_TO + SEAM, top, "L", TRUNK_FROM - SEAM, top));
        step(edge, TRUNK_FROM - SEAM, report.flow().in());
        double x = TRUNK_FROM;
        for (int i = 0; i < losing.size(); i++) {
            Flow.Stage stage = losing.get(i);
            double width = stage.lost() * scale;
            double turns = x + pitch / 2;
            step(edge, turns, stage.in() + stage.joined());
            step(edge, turns, stage.out());
            spout(stage, turns, top + stage.out() * scale, width);
            boolean lower = losing.size() > FEW && i % 2 == 1;
            loss(stage, turns + TURN + width / 2, lower ? bottom + LOWER : bottom);
            x = turns + width + pitch / 2;
        }
        step(edge, TRUNK_TO + SEAM, report.flow().out());
        edge.add("Z");
        svg.path("flow", edge.toArray());
    }

    private void step(List<Object> edge, double x, long rows) {
        edge.addAll(List.of("L", x, top + rows * scale));
    }

    /** A quarter turn down, from the lower edge of the trunk. */
    private void spout(Flow.Stage stage, double x, double y, double width) {
        boolean aside = stage.losses().stream().allMatch(loss -> loss.fate() == Flow.Fate.QUARANTINED);
        double wide = Math.max(1.5, width);
        double inner = TURN;
        double outer = TURN + wide;
        double below = y + wide;
        svg.path(
                aside ? "aside" : "lost",
                "M",
                x,
                y,
                "A",
                outer,
                outer,
                "0 0 1",
                x + outer,
                y + outer,
                "L",
                x + outer,
                bottom,
                "L",
                x + inner,
                bottom,
                "L",
                x + inner,
                below + inner,
                "A",
                inner,
                inner,
                "0 0 0",
                x,
                below,
                "Z");
    }

    private void loss(Flow.Stage stage, double x, double y) {
        if (y > bottom) {
            svg.line("leader", x, bottom + 4, x, y + 2);
        }
        svg.text("mid count", x, y + 18, "−" + Figures.count(stage.lost()));
        List<String> words = Stages.lines(stage.name());
        for (int i = 0; i < words.size(); i++) {
            svg.text("mid small", x, y + 32 + 13 * i, words.get(i));
        }
    }

    private void splits() {
        long kept = Math.max(1, report.flow().out());
        double leaves = top;
        double y = top - GAP;
        int shade = 0;
        for (Splits.Split split : report.splits().splits()) {
            double height = split.rows() * scale;
            ribbon("flow", TRUNK_TO, leaves, 952, y, height);
            svg.rect("split s" + shade++, 952, y, BAR, Math.max(1, height));
            label(
                    "",
                    970,
                    y + Math.max(height, 1) / 2,
                    new Band(split.name(), split.rows(), Figures.percent(split.rows(), kept) + " of the dataset"));
            leaves += height;
            y += Math.max(height, 20) + GAP;
        }
    }

    private void label(String side, double x, double middle, Band band) {
        svg.text(side + " name", x, middle - 1, Names.brief(band.name(), 18) + " " + Figures.count(band.rows()));
        svg.text(side + " small", x, middle + 13, band.note());
    }

    /** A band of one height between two places. */
    private void ribbon(String kind, double x1, double y1, double x2, double y2, double height) {
        double half = (x1 + x2) / 2;
        svg.path(
                kind,
                "M",
                x1,
                y1,
                "C",
                half,
                y1,
                half,
                y2,
                x2,
                y2,
                "L",
                x2,
                y2 + height,
                "C",
                half,
                y2 + height,
                half,
                y1 + height,
                x1,
                y1 + height,
                "Z");
    }
}
