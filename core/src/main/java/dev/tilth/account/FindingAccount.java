package dev.tilth.account;

import dev.tilth.check.Rule;
import dev.tilth.example.Edit;
import dev.tilth.example.Finding;
import dev.tilth.example.Severity;
import dev.tilth.ledger.Entry;
import dev.tilth.report.RuleFindings;
import dev.tilth.report.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each rule saw. */
final class FindingAccount {
    private static final int SHOWN = 5;

    private final Map<String, Seen> rules = new TreeMap<>();

    void add(Entry entry) {
        List<String> seen = new ArrayList<>();
        for (Finding finding : entry.findings()) {
            Seen rule = rules.computeIfAbsent(finding.rule(), name -> new Seen(finding.severity()));
            rule.add(entry, finding, !seen.contains(finding.rule()));
            seen.add(finding.rule());
        }
        for (Edit edit : entry.edits()) {
            if (Rule.of(edit.rule()).isPresent()) {
                Seen rule = rules.computeIfAbsent(edit.rule(), name -> new Seen(Severity.EDIT));
                rule.add(entry, changed(edit), !seen.contains(edit.rule()));
                seen.add(edit.rule());
            }
        }
    }

    /** An edit of the normal form; what redaction replaced has a section of its own. */
    private static Finding changed(Edit edit) {
        String evidence = edit.count() == 1 ? "changed once" : "changed " + edit.count() + " times";
        return new Finding(edit.rule(), Severity.EDIT, edit.where(), evidence);
    }

    /** Those that reject first, then most rows first. */
    List<RuleFindings> result() {
        List<RuleFindings> all = new ArrayList<>();
        rules.forEach((name, rule) -> all.add(rule.result(name)));
        all.sort(Comparator.comparing(RuleFindings::severity)
                .thenComparing(Comparator.comparingLong(RuleFindings::rows).reversed())
                .thenComparing(RuleFindings::rule));
        return all;
    }

    private static final class Seen {
        private final Severity severity;
        private final Map<String, Long> sources = new TreeMap<>();
        private final List<RuleFindings.Sighting> sightings = new ArrayList<>();
        private long rows;
        private long findings;

        Seen(Severity severity) {
            this.severity = severity;
        }

        void add(Entry entry, Finding finding, boolean newRow) {
            findings++;
            if (!newRow) {
                return;
            }
            rows++;
            sources.merge(entry.origin().source(), 1L, Long::sum);
            if (sightings.size() < SHOWN) {
                sightings.add(new RuleFindings.Sighting(entry.origin(), finding.where(), finding.evidence()));
            }
        }

        RuleFindings result(String name) {
            return new RuleFindings(name, severity, rows, findings, Tally.of(sources), sightings);
        }
    }
}
