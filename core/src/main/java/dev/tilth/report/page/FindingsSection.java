package dev.tilth.report.page;

import dev.tilth.example.Severity;
import dev.tilth.report.Figures;
import dev.tilth.report.RuleFindings;
import java.util.List;

/** What the rules saw in the examples. */
final class FindingsSection {
    static final Section FRAME = new Section("findings", "Findings");

    private FindingsSection() {}

    static void write(Html html, List<RuleFindings> findings) {
        FRAME.write(html, summary(findings), () -> {
            new Table("Findings by rule", "Rule", "What it does", "#Rows", "#Findings", "By source")
                    .write(html, () -> findings.forEach(rule -> row(html, rule)));
            Section.details(html, "Examples", () -> sightings(html, findings));
        });
    }

    private static String summary(List<RuleFindings> findings) {
        return Figures.count(rows(findings, Severity.REJECT)) + " rows were rejected by a rule, "
                + Figures.count(rows(findings, Severity.EDIT)) + " were put into normal form, "
                + Figures.count(rows(findings, Severity.WARN))
                + " stay with a warning. A row that several rules saw counts for each.";
    }

    private static long rows(List<RuleFindings> findings, Severity severity) {
        return findings.stream()
                .filter(rule -> rule.severity() == severity)
                .mapToLong(RuleFindings::rows)
                .sum();
    }

    private static void row(Html html, RuleFindings rule) {
        Table.row(html, () -> {
            Table.name(html, rule.rule());
            html.tag("td")
                    .text(
                            switch (rule.severity()) {
                                case REJECT -> "rejects";
                                case EDIT -> "edits";
                                case WARN -> "warns";
                            });
            Table.number(html, Figures.count(rule.rows()));
            Table.number(html, Figures.count(rule.findings()));
            Table.cell(html, Tallies.words(rule.sources()));
        });
    }

    private static void sightings(Html html, List<RuleFindings> findings) {
        new Table("Places where a rule saw something", "Rule", "Row", "Where", "What was seen")
                .write(
                        html,
                        () -> findings.forEach(
                                rule -> rule.sightings().forEach(sighting -> sighting(html, rule.rule(), sighting))));
    }

    private static void sighting(Html html, String rule, RuleFindings.Sighting sighting) {
        Table.row(html, () -> {
            Table.name(html, rule);
            Table.cell(html, sighting.origin().toString());
            html.tag("td").in(() -> html.code(sighting.where()));
            Table.cell(html, sighting.evidence());
        });
    }
}
