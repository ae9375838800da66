package dev.tilth.account;

import dev.tilth.example.Rejection;
import dev.tilth.intake.SourceFacts;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;
import dev.tilth.report.Figures;
import dev.tilth.report.SourceProfile;
import dev.tilth.report.Tally;
import dev.tilth.source.FileFacts;
import dev.tilth.unit.Lock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one source brought, and what became of it. */
final class SourceAccount {
    private final Map<String, SourceProfile.StepLoss> losses = new LinkedHashMap<>();
    private final Map<String, Long> duplicates = new TreeMap<>();
    private final Map<String, Long> findings = new TreeMap<>();
    private final Map<String, Long> labelledBy = new TreeMap<>();
    private final Map<String, Long> taskVersions = new TreeMap<>();
    private final Map<String, Long> rowsByFile = new TreeMap<>();
    private String first = "";
    private String last = "";
    private long rows;
    private long restored;
    private long kept;

    void add(Outcome outcome) {
        Entry entry = outcome.entry();
        if (entry.origin().file().equals(Lock.SEALED_FILE)) {
            restored++;
        } else {
            rows++;
        }
        rowsByFile.merge(entry.origin().file(), 1L, Long::sum);
        entry.rejection().ifPresent(this::lose);
        labelledBy.merge(outcome.facts().labelledBy(), 1L, Long::sum);
        taskVersions.merge(version(outcome.facts().taskVersion()), 1L, Long::sum);
        date(outcome.facts().collected());
        if (entry.fate() == Fate.KEPT) {
            kept++;
            if (!entry.findings().isEmpty()) {
                entry.findings().stream()
                        .map(finding -> finding.rule())
                        .distinct()
                        .forEach(rule -> findings.merge(rule, 1L, Long::sum));
            }
        }
    }

    private void lose(Rejection why) {
        String stage = FlowAccount.stageOf(why);
        losses.merge(
                stage + " " + why.reason(),
                new SourceProfile.StepLoss(stage, why.reason(), 1),
                (before, one) -> new SourceProfile.StepLoss(stage, why.reason(), before.rows() + 1));
        if (why.step().equals("duplicate")) {
            duplicates.merge(why.reason(), 1L, Long::sum);
        }
    }

    private void date(String collected) {
        if (collected.isEmpty()) {
            return;
        }
        first = first.isEmpty() || collected.compareTo(first) < 0 ? collected : first;
        last = collected.compareTo(last) > 0 ? collected : last;
    }

    private static String version(int version) {
        return version == 0 ? "" : Integer.toString(version);
    }

    /** Rows of one file. */
    long rows(String file) {
        return rowsByFile.getOrDefault(file, 0L);
    }

    /** The counts together with what was known when the source was opened. */
    SourceProfile result(SourceFacts facts) {
        List<SourceProfile.StepLoss> sorted = new ArrayList<>(losses.values());
        sorted.sort(Comparator.comparingLong(SourceProfile.StepLoss::rows)
                .reversed()
                .thenComparing(SourceProfile.StepLoss::step)
                .thenComparing(SourceProfile.StepLoss::reason));
        return new SourceProfile(
                facts.name(),
                facts.kind(),
                facts.files().stream().map(this::file).toList(),
                rows,
                restored,
                kept,
                sorted,
                Tally.of(duplicates),
                Tally.of(findings),
                said(labelledBy),
                said(taskVersions),
                new SourceProfile.Period(first, last),
                facts.shape(),
                facts.unusedColumns(),
                facts.skipped(),
                facts.sha256());
    }

    private SourceProfile.InputFile file(FileFacts facts) {
        List<String> form = new ArrayList<>(List.of(facts.format().word()));
        if (!facts.encoding().isEmpty()) {
            form.add(facts.encoding());
        }
        if (!facts.delimiter().isEmpty()) {
            form.add("separated by " + facts.delimiter());
        }
        if (!facts.compression().isEmpty()) {
            form.add(facts.compression());
        }
        List<String> notes = new ArrayList<>(facts.notes());
        if (facts.blankLines() > 0) {
            notes.add(Figures.count(facts.blankLines(), "blank line") + " passed over");
        }
        return new SourceProfile.InputFile(
                facts.name(), rows(facts.name()), facts.bytes(), facts.sha256(), String.join(", ", form), notes);
    }

    private static List<Tally> said(Map<String, Long> counts) {
        return Tally.of(counts).stream()
                .map(tally -> tally.name().isEmpty() ? new Tally("not said", tally.count()) : tally)
                .toList();
    }
}
