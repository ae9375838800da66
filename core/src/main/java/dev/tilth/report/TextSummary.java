package dev.tilth.report;

import dev.tilth.gate.Ruling;
import dev.tilth.gate.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A report on a terminal of 80 columns: the verdict and why, one line a gate, the flow, and where the files are. Data
 * cannot steer the terminal: of a name or path only what shows is printed.
 */
public final class TextSummary {
    private static final int WIDTH = 80;
    private static final int WORD = 15;

    private final StringBuilder out = new StringBuilder();
    private final Report report;
    private final boolean colour;

    private TextSummary(Report report, boolean colour) {
        this.report = report;
        this.colour = colour;
    }

    /**
     * @param folder where the version was written; the last line
     * @param colour whether the terminal shows colours
     */
    public static String write(Report report, String folder, boolean colour) {
        TextSummary summary = new TextSummary(report, colour);
        summary.head();
        summary.gates();
        summary.alarms();
        summary.flow();
        summary.recall();
        summary.out.append('\n').append(shown(folder)).append('\n');
        return summary.out.toString();
    }

    private void head() {
        Verdict verdict = report.judgement().verdict();
        out.append(paint(verdict, verdict.word()))
                .append("  ")
                .append(shown(report.header().name()));
        out.append(' ').append(shown(report.header().version())).append('\n');
        wrapped(Reason.of(report.judgement()), "");
    }

    private void gates() {
        out.append('\n');
        List<Ruling> rulings = report.judgement().rulings();
        int name = width(rulings, false);
        int found = width(rulings, true);
        rulings.stream()
                .sorted(Comparator.comparing(Ruling::verdict).reversed())
                .forEach(ruling -> {
                    String word = ruling.verdict().word();
                    String line = pad(Reason.words(ruling.gate().name()), name)
                            + pad(ruling.found(), found)
                            + ruling.gate().words();
                    out.append(paint(ruling.verdict(), word)).append(" ".repeat(WORD - word.length()));
                    out.append(line).append('\n');
                    if (ruling.verdict() != Verdict.GO) {
                        wrapped(ruling.change(), " ".repeat(WORD));
                    }
                });
    }

    /** What may be wrong with the removal of duplicates, of which no gate knows. */
    private void alarms() {
        List<DuplicateRisk.Alarm> alarms = report.duplicates().risk().alarms();
        if (!alarms.isEmpty()) {
            out.append('\n');
        }
        for (DuplicateRisk.Alarm alarm : alarms) {
            String words = Reason.words(alarm.rule()) + ", " + alarm.subject() + ": " + alarm.evidence() + ". ";
            wrapped(words + alarm.action(), pad("ALARM", WORD));
        }
        report.duplicates().risk().judged().ifPresent(judged -> {
            out.append('\n');
            wrapped(judged.words(), pad("duplicates", WORD));
        });
    }

    private static int width(List<Ruling> rulings, boolean found) {
        return 2
                + rulings.stream()
                        .mapToInt(r ->
                                found ? r.found().length() : r.gate().name().length())
                        .max()
                        .orElse(0);
    }

    private void flow() {
        out.append('\n');
        Flow flow = report.flow();
        int wide = Figures.count(flow.in()).length() + 1;
        line("read", Figures.count(flow.in()), wide, tallies(sources()));
        for (Flow.Stage stage : flow.stages()) {
            if (stage.lost() > 0) {
                line(stage.name(), "-" + Figures.count(stage.lost()), wide, losses(stage));
            }
            if (stage.joined() > 0) {
                line(
                        stage.name(),
                        "+" + Figures.count(stage.joined()),
                        wide,
                        "sealed rows that no source has any more");
            }
        }
        List<Tally> splits = report.splits().splits().stream()
                .map(split -> new Tally(split.name(), split.rows()))
                .toList();
        line("kept", Figures.count(flow.out()), wide, tallies(splits));
        report.lengths().estimate().ifPresent(words -> wrapped(words, pad("tokens", WORD)));
    }

    /** What the search for benchmark items finds, where there was one. */
    private void recall() {
        List<Overlaps.Recall> recalls = report.overlaps().recalls();
        if (!recalls.isEmpty()) {
            wrapped(
                    recalls.stream()
                            .map(kind -> kind.kind() + " " + kind.found() + " of " + kind.planted())
                            .collect(Collectors.joining(", ", "found: ", "")),
                    pad("planted items", WORD));
        }
    }

    private List<Tally> sources() {
        return report.sources().stream()
                .map(source -> new Tally(source.name(), source.rows()))
                .toList();
    }

    private static String losses(Flow.Stage stage) {
        return stage.losses().stream()
                .filter(loss -> !loss.reason().equals(stage.name()))
                .map(loss -> loss.reason() + " " + Figures.count(loss.rows())
                        + (loss.fate() == Flow.Fate.QUARANTINED ? " (quarantined)" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String tallies(List<Tally> tallies) {
        return tallies.stream()
                .map(tally -> tally.name() + " " + Figures.count(tally.count()))
                .collect(Collectors.joining(", "));
    }

    private void line(String name, String figure, int wide, String detail) {
        String head = pad(shown(name), WORD) + " ".repeat(Math.max(0, wide - figure.length())) + figure + "  ";
        wrapped(detail, head);
    }

    /** Words in lines of the terminal; those after the first stand under its text. */
    private void wrapped(String text, String first) {
        StringBuilder line = new StringBuilder(first);
        for (String word : shown(text).split(" ", -1)) {
            if (line.length() > first.length() && line.length() + word.length() > WIDTH) {
                out.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(first.length()));
            }
            line.append(word).append(' ');
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private String paint(Verdict verdict, String text) {
        int code =
                switch (verdict) {
                    case GO -> 32;
                    case NO_GO -> 31;
                    case CANNOT_DECIDE -> 33;
                };
        return colour ? "\u001B[1;" + code + "m" + text + "\u001B[0m" : text;
    }

    /** Text without what moves the cursor or turns the line. */
    private static String shown(String text) {
        return Escape.plain(text).replace('\n', ' ').replace('\t', ' ');
    }
}
