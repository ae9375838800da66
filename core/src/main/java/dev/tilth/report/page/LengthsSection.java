package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.Lengths;
import dev.tilth.report.Lengths.Bin;
import dev.tilth.report.Lengths.Distribution;
import java.util.ArrayList;
import java.util.List;

/** How long prompts and answers are. */
final class LengthsSection {
    static final Section FRAME = new Section("lengths", "Lengths");

    private LengthsSection() {}

    static void write(Html html, Lengths lengths) {
        FRAME.write(html, summary(lengths), () -> {
            html.tag("div", "class", "charts").in(() -> lengths.measured().forEach(part -> chart(html, part)));
            Section.details(html, "Figures", () -> figures(html, lengths));
        });
    }

    private static String summary(Lengths lengths) {
        return "In tokens of " + lengths.tokenizer() + ", over the examples in the dataset."
                + lengths.estimate()
                        .map(
                                words -> " In all " + words
                                        + ". The shortest and the longest are of those that were counted, the rest stands for all.")
                        .orElse("");
    }

    private static void chart(Html html, Distribution part) {
        html.tag("figure").in(() -> {
            html.tag("figcaption").in(() -> {
                html.tag("b").text(part.part());
                html.text(" " + Figures.count(part.shortest()) + " to " + Figures.count(part.longest(), "token"));
            });
            List<Histogram.Bar> bars = part.bins().stream()
                    .map(bin -> new Histogram.Bar(Figures.count(bin.from()), bin.examples(), false))
                    .toList();
            List<Histogram.Mark> marks = part.percentiles().stream()
                    .filter(p -> p.percent() == 50 || p.percent() == 95)
                    .map(p -> new Histogram.Mark(place(part.bins(), p.tokens()), mark(p)))
                    .toList();
            new Histogram(words(part), bars, marks).write(html, end(part.bins()));
        });
    }

    /** The right end of the axis; a last bin that is much wider than the others holds all that is longer. */
    private static String end(List<Bin> bins) {
        if (bins.isEmpty()) {
            return "";
        }
        Bin first = bins.get(0);
        Bin last = bins.get(bins.size() - 1);
        boolean open = last.to() - last.from() > 2 * (first.to() - first.from());
        return open ? Figures.count(last.from()) + " and over" : Figures.count(last.to());
    }

    private static String mark(Lengths.Percentile percentile) {
        String name = percentile.percent() == 50 ? "half up to " : percentile.percent() + " % up to ";
        return name + Figures.count(percentile.tokens());
    }

    private static String words(Distribution part) {
        StringBuilder words = new StringBuilder("Length of " + part.part() + ": ");
        part.percentiles()
                .forEach(p -> words.append(p.percent() + " % up to " + Figures.count(p.tokens(), "token") + ", "));
        return words.append("longest ").append(Figures.count(part.longest())).toString();
    }

    /** Where a length is on the axis, in bars. */
    private static double place(List<Bin> bins, long tokens) {
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            if (tokens < bin.to()) {
                return i + Math.max(0, (double) (tokens - bin.from()) / Math.max(1, bin.to() - bin.from()));
            }
        }
        return bins.size();
    }

    private static void figures(Html html, Lengths lengths) {
        new Table("Lengths in tokens", "Part", "#Examples", "#Tokens", "#Shortest", "#Longest", "#Accepted from", "#to")
                .write(html, () -> lengths.measured()
                        .forEach(part -> Table.row(html, () -> {
                            Table.name(html, part.part());
                            Table.number(html, Figures.count(part.examples()));
                            Table.number(html, part.tokenWords());
                            Table.number(html, Figures.count(part.shortest()));
                            Table.number(html, Figures.count(part.longest()));
                            Table.number(html, Figures.count(part.lowest()));
                            Table.number(html, part.highest() == 0 ? "no limit" : Figures.count(part.highest()));
                        })));
        percentiles(html, lengths.measured());
    }

    private static void percentiles(Html html, List<Distribution> parts) {
        List<String> columns = new ArrayList<>(List.of("Part"));
        parts.stream().limit(1).forEach(part -> part.percentiles().forEach(p -> columns.add("#" + p.percent() + " %")));
        new Table("Percentiles: tokens that this share of the examples is not over", columns)
                .write(
                        html,
                        () -> parts.forEach(part -> Table.row(html, () -> {
                            Table.name(html, part.part());
                            part.percentiles().forEach(p -> Table.number(html, Figures.count(p.tokens())));
                        })));
    }
}
