package dev.tilth.dryrun;

import dev.tilth.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for a person: a line a trainer, then what each would do, and what avoids it. */
final class DryRunText {
    private final DryRunReport report;
    private final List<String> lines = new ArrayList<>();

    DryRunText(DryRunReport report) {
        this.report = report;
    }

    List<String> lines() {
        lines.add(report.split() + ": " + Figures.count(report.rows(), "row"));
        rulers();
        line("", "known", "dropped", "cut", "no loss", "lost end", "unknown", "tokens read", "with loss");
        for (int i = 0; i < report.trials().size(); i++) {
            figures(report.trials().get(i).trainer(), report.totals().get(i));
        }
        for (int i = 0; i < report.trials().size(); i++) {
            remarks(report.trials().get(i), report.totals().get(i));
        }
        lines.add(DryRunReport.SOURCE);
        return List.copyOf(lines);
    }

    private void rulers() {
        report.trials().stream().map(Trial::ruler).distinct().forEach(ruler -> {
            boolean guessed = ruler.layout().facts().guessed();
            String rest = guessed ? ": an estimate, unless --tokenizer names the model's folder" : "";
            lines.add("laid out as " + ruler.name() + rest);
        });
    }

    private void figures(Trainer trainer, Totals totals) {
        line(
                trainer.name(),
                Figures.count(totals.known()),
                Figures.count(totals.rows(Mark.DROPPED)),
                Figures.count(totals.rows(Mark.CUT)),
                Figures.count(totals.rows(Mark.MASKED)),
                Figures.count(totals.rows(Mark.LOST_END)),
                Figures.count(Totals.sum(totals.unknown())),
                Figures.count(totals.seen()),
                Figures.count(totals.loss()));
    }

    private void remarks(Trial trial, Totals totals) {
        Trainer trainer = trial.trainer();
        lines.add(trainer.name() + " at " + trainer.lengthKey() + " " + Figures.count(trainer.length()) + ":");
        List<Remark> remarks = Remarks.of(trial, totals);
        if (remarks.isEmpty()) {
            lines.add("  trains every row whole");
        }
        for (Remark remark : remarks) {
            lines.add("  " + remark.what());
            if (!remark.remedy().isEmpty()) {
                lines.add("    " + remark.remedy());
            }
        }
        cost(totals);
    }

    private void cost(Totals totals) {
        Costs costs = report.costs();
        if (costs.known()) {
            lines.add("  costs " + money(costs.of(totals.seen())) + " for "
                    + Figures.count(costs.epochs(), "epoch") + " at " + Figures.number(costs.price(), 6)
                    + " a million tokens");
        }
    }

    private static String money(double amount) {
        return amount > 0 && amount < 0.005 ? "under 0.01" : String.format(Locale.ROOT, "%,.2f", amount);
    }

    private void line(Object... cells) {
        lines.add(String.format(Locale.ROOT, "%-22s %9s %9s %9s %9s %9s %9s %13s %13s", cells)
                .stripTrailing());
    }
}
