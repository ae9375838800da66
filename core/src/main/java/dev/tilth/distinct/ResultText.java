package dev.tilth.distinct;

import dev.tilth.report.Escape;
import dev.tilth.report.Figures;
import dev.tilth.report.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A {@link Result} for people, a line a fact. */
public final class ResultText {
    private static final int PAIRS = 3;
    private static final int LONGEST = 200;

    private ResultText() {}

    public static List<String> lines(Result result) {
        List<String> lines = new ArrayList<>();
        int wide = Figures.count(result.read()).length();
        Result.AtThreshold chosen = result.thresholds().stream()
                .filter(at -> at.threshold() == result.threshold())
                .findFirst()
                .orElseThrow();
        lines.add(line("read", result.read(), wide, reference(result)));
        lines.add(line("removed", result.removed(), wide, kinds(chosen) + ofReference(result)));
        if (!result.unreadable().isEmpty()) {
            long lost = result.unreadable().stream().mapToLong(Tally::count).sum();
            lines.add(line("unreadable", lost, wide, tallies(result.unreadable())));
        }
        lines.add(line("kept", result.kept(), wide, variants(result)));
        if (!result.uncompared().isEmpty()) {
            lines.add("kept and not compared: " + tallies(result.uncompared()));
        }
        if (result.unverified() > 0) {
            lines.add(Figures.count(result.unverified(), "pair") + " in crowds on one template were not compared.");
        }
        if (result.thresholds().size() > 1) {
            result.thresholds().forEach(at -> lines.add(threshold(at)));
        }
        result.nearest().stream().limit(PAIRS).forEach(pair -> lines.add(pair(pair)));
        return lines;
    }

    private static String line(String name, long count, int wide, String detail) {
        String figure = Figures.count(count);
        String head = name + " ".repeat(12 - name.length() + wide - figure.length()) + figure;
        return detail.isEmpty() ? head : head + "  " + detail;
    }

    private static String reference(Result result) {
        return result.reference() == 0 ? "" : "against " + Figures.count(result.reference(), "row");
    }

    private static String ofReference(Result result) {
        return result.reference() == 0
                ? ""
                : "; " + Figures.count(result.ofReference()) + " for a row that they are held against";
    }

    private static String kinds(Result.AtThreshold at) {
        return "exact " + Figures.count(at.exact()) + ", format " + Figures.count(at.format()) + ", near "
                + Figures.count(at.near());
    }

    private static String variants(Result result) {
        return result.variants() == 0
                ? ""
                : Figures.count(result.variants()) + " of them look like another row and differ in what matters";
    }

    private static String tallies(List<Tally> tallies) {
        return tallies.stream()
                .map(tally -> tally.name() + " " + Figures.count(tally.count()))
                .collect(Collectors.joining(", "));
    }

    private static String threshold(Result.AtThreshold at) {
        return "threshold " + Figures.number(at.threshold(), 4) + " removes " + Figures.count(at.removed()) + ": "
                + kinds(at);
    }

    /** Data cannot steer the terminal: only what shows is printed. */
    private static String pair(Result.Pair pair) {
        String text = Figures.number(pair.similarity(), 3) + " " + pair.row() + " like " + pair.of()
                + (pair.difference().isEmpty() ? "" : ", " + pair.difference());
        String shown = Escape.plain(text).replace('\n', ' ').replace('\t', ' ');
        return shown.length() <= LONGEST ? shown : shown.substring(0, shown.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
