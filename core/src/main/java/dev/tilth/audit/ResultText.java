package dev.tilth.audit;

import dev.tilth.report.Escape;
import dev.tilth.report.Figures;
import dev.tilth.stats.StratifiedShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was judged, for people, a line a fact. */
public final class ResultText {
    private static final int SHOWN = 20;

    private ResultText() {}

    public static List<String> lines(Audit.Result result) {
        Judgements judged = result.judgements();
        List<String> lines = new ArrayList<>();
        lines.add(row("pairs", "in all", "judged", "wrong", "unsure", "share of wrong"));
        judged.strata().stream().filter(stratum -> stratum.pairs() > 0).forEach(stratum -> lines.add(stratum(stratum)));
        lines.add("judged: " + Figures.count(judged.judged()) + " of "
                + Figures.count(judged.population().pairs(), "removed pair")
                + "; false positives "
                + judged.falsePositives()
                        .map(ResultText::words)
                        .orElse("CANNOT DECIDE: too few pairs were judged, or none of some kind"));
        if (!result.wrong().isEmpty()) {
            lines.add("judged other than the build did:");
        }
        result.wrong().stream().limit(SHOWN).forEach(pair -> lines.add(wrong(pair)));
        if (result.wrong().size() > SHOWN) {
            lines.add("  and " + (result.wrong().size() - SHOWN) + " more; --json lists all");
        }
        return lines;
    }

    private static String stratum(Judgements.Stratum stratum) {
        long wrong = stratum.removed() ? stratum.different() : stratum.duplicate();
        return row(
                stratum.name(),
                Figures.count(stratum.pairs()),
                Figures.count(stratum.judged()),
                Figures.count(wrong),
                Figures.count(stratum.unsure()),
                stratum.wrong().map(ResultText::words).orElse("too few judged"));
    }

    private static String row(String name, String pairs, String judged, String wrong, String unsure, String share) {
        return String.format(Locale.ROOT, "%-20s %9s %7s %6s %7s  %s", name, pairs, judged, wrong, unsure, share)
                .stripTrailing();
    }

    /** A share with its interval: {@code 0.5 % (0.1 % to 2.4 %)}. */
    private static String words(StratifiedShare share) {
        if (share.interval().low() == share.interval().high()) {
            return Figures.percent(share.share()) + ", all judged";
        }
        return Figures.percent(share.share()) + " ("
                + Figures.percent(share.interval().low()) + " to "
                + Figures.percent(share.interval().high()) + ")";
    }

    private static String wrong(Audit.Wrong pair) {
        return "  "
                + Escape.plain(pair.row() + " and " + pair.kept()).replace('\n', ' ')
                + ", " + pair.stratum() + ", similarity " + Figures.number(pair.similarity(), 3);
    }
}
