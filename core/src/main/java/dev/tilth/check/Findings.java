package dev.tilth.check;

import dev.tilth.example.Finding;
import dev.tilth.example.Rejection;
import dev.tilth.example.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the checks saw in one example, in the order in which they saw it. For one thread. */
public final class Findings {
    private static final int LONGEST_EVIDENCE = 200;
    /** A row with more faults than this has been understood; hostile ones could hold millions. */
    private static final int MOST = 64;

    private final CheckOptions options;
    private List<Finding> findings = List.of();

    Findings(CheckOptions options) {
        this.options = options;
    }

    /**
     * Adds what a rule saw, with the severity that the recipe gives it; nothing where it is off.
     *
     * @param where as in {@link Finding#where}
     * @param evidence as in {@link Finding#evidence}; cut at 200 characters
     */
    public void add(Rule rule, String where, String evidence) {
        Optional<Severity> severity = options.severity(rule);
        if (severity.isEmpty() || findings.size() >= MOST) {
            return;
        }
        if (findings.isEmpty()) {
            findings = new ArrayList<>();
        }
        findings.add(new Finding(rule.word(), severity.get(), where, cut(evidence)));
    }

    /** What was seen. */
    public List<Finding> list() {
        return Collections.unmodifiableList(findings);
    }

    /** Why the row must leave, by the first finding that rejects; empty where it may stay. */
    public Optional<Rejection> rejection() {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.REJECT) {
                String step = Rule.of(finding.rule()).map(Rule::step).orElse("check");
                return Optional.of(new Rejection(step, finding.rule(), finding.evidence()));
            }
        }
        return Optional.empty();
    }

    private static String cut(String evidence) {
        if (evidence.length() <= LONGEST_EVIDENCE) {
            return evidence;
        }
        int end = LONGEST_EVIDENCE - 1;
        return evidence.substring(0, Character.isHighSurrogate(evidence.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
