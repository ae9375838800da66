package dev.tilth.report;

import dev.tilth.example.Origin;
import dev.tilth.example.Severity;
import java.util.List;

/**
 * What one rule saw.
 *
 * @param rule name, for example {@code truncated-answer}
 * @param severity what it does to a row
 * @param rows that it saw something in
 * @param findings in them
 * @param sources rows by source
 * @param sightings some of them
 */
public record RuleFindings(
        String rule, Severity severity, long rows, long findings, List<Tally> sources, List<Sighting> sightings) {
    public RuleFindings {
        sources = List.copyOf(sources);
        sightings = List.copyOf(sightings);
    }

    /**
     * One finding.
     *
     * @param origin the row
     * @param where in the example, as in {@link dev.tilth.example.Finding#where}
     * @param evidence redacted
     */
    public record Sighting(Origin origin, String where, String evidence) {}
}
