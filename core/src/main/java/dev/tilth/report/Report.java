package dev.tilth.report;

import dev.tilth.gate.Counts;
import dev.tilth.gate.Judgement;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a build measured, and nothing that changes with the clock or the machine. All text in it may be shown:
 * it is redacted before it comes here.
 *
 * @param header what was built
 * @param judgement whether it can be trusted, by which measures
 * @param counts that the judgement follows from
 * @param settings the main options and all that differ from their defaults
 * @param flow of the rows
 * @param sources in the order of the recipe
 * @param lengths of the kept examples
 * @param findings by rule, those that reject first, then most rows first
 * @param duplicates found by their words
 * @param rewordings found by a model; empty where the recipe names none
 * @param conflicts found
 * @param redactions made
 * @param labels of the kept rows
 * @param splits reached
 * @param overlaps with what must not be learned
 * @param rejected rows
 * @param files written, exports aside
 * @param exports written
 */
public record Report(
        Header header,
        Judgement judgement,
        Counts counts,
        List<Setting> settings,
        Flow flow,
        List<SourceProfile> sources,
        Lengths lengths,
        List<RuleFindings> findings,
        Duplicates duplicates,
        Optional<Rewordings> rewordings,
        Conflicts conflicts,
        Redactions redactions,
        Labels labels,
        Splits splits,
        Overlaps overlaps,
        RejectedRows rejected,
        List<WrittenFile> files,
        List<ExportProfile> exports) {
    public Report {
        settings = List.copyOf(settings);
        sources = List.copyOf(sources);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
        exports = List.copyOf(exports);
        long rows = sources.stream().mapToLong(SourceProfile::rows).sum();
        if (rows != flow.in()) {
            throw new IllegalArgumentException(
                    "sources: they have " + rows + " rows but " + flow.in() + " entered. Count every source.");
        }
        if (counts.read() != flow.in() || counts.kept() != flow.out()) {
            throw new IllegalArgumentException("counts: " + counts.read() + " rows read and " + counts.kept()
                    + " kept, but the flow has " + flow.in() + " and " + flow.out() + ". Count both from one ledger.");
        }
    }
}
