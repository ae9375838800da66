package dev.tilth.cli;

import dev.tilth.contamination.Recall;
import dev.tilth.overlap.CheckedFiles;
import dev.tilth.report.Escape;
import dev.tilth.report.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a check found, for a person: a line a file, the worst items, and how much such a search finds. */
final class CheckText {
    private static final int SHOWN = 20;

    private final Console console;
    private final int ngram;
    private final double share;

    /** @param share of an item over which it counts as seen */
    CheckText(Console console, int ngram, double share) {
        this.console = console;
        this.ngram = ngram;
        this.share = share;
    }

    void print(CheckedFiles checked) {
        String unread = checked.unreadable() == 0
                ? ""
                : ", " + Figures.count(checked.unreadable()) + " of them unreadable and not compared";
        console.print("compared " + Figures.count(checked.rows(), "row") + unread + "; an item is seen over "
                + Figures.percent(share) + " of its " + ngram + "-grams, or as a whole");
        files(checked.files());
        checked.found().stream().limit(SHOWN).forEach(this::found);
        if (checked.found().size() > SHOWN) {
            console.print(
                    "and " + Figures.count(checked.found().size() - SHOWN, "item") + " more: see --out or --json");
        }
        recalls(checked.recalls());
    }

    private void files(List<CheckedFiles.ItemFile> files) {
        int wide = files.stream()
                .mapToInt(file -> shown(file.file()).length())
                .max()
                .orElse(0);
        line(wide, "", "items", "seen", "share", "reported", "touched");
        for (CheckedFiles.ItemFile file : files) {
            line(
                    wide,
                    shown(file.file()),
                    Figures.count(file.items()),
                    Figures.count(file.seen()),
                    Figures.percent(file.share()),
                    Figures.count(file.reported()),
                    Figures.count(file.touched()));
            if (file.seen() > 0) {
                console.print("  by " + kinds(file.byEvidence()));
            }
        }
    }

    private void line(int wide, String name, Object... figures) {
        console.print(
                (name + " ".repeat(wide - name.length()) + String.format(Locale.ROOT, "  %9s %9s %9s %9s %9s", figures))
                        .stripTrailing());
    }

    private static String kinds(Map<String, Long> kinds) {
        return kinds.entrySet().stream()
                .map(kind -> kind.getKey() + " " + Figures.count(kind.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void found(CheckedFiles.Found found) {
        String more = found.rows() > 1 ? ", with " + Figures.count(found.rows() - 1, "further row") : "";
        console.print(found.standing() + "  " + shown(found.item()) + "  " + found.evidence() + " "
                + Figures.percent(found.share()) + "  in " + shown(found.row()) + more);
        console.print("    " + Figures.count(found.run(), "word") + ": " + shown(found.common()));
    }

    private void recalls(List<Recall> recalls) {
        if (recalls.isEmpty()) {
            return;
        }
        console.print("recall of known items, planted into rows that exist for this alone:");
        for (Recall kind : recalls) {
            console.print(String.format(
                    Locale.ROOT,
                    "  %-22s %3d of %3d  [%s, %s]%s",
                    kind.kind(),
                    kind.found(),
                    kind.planted(),
                    Figures.percent(kind.interval().low()),
                    Figures.percent(kind.interval().high()),
                    kind.found() > kind.rejected() ? "  reported, not seen" : ""));
        }
    }

    /** Data cannot steer the terminal. */
    private static String shown(String text) {
        return Escape.plain(text).replace('\n', ' ').replace('\t', ' ');
    }
}
