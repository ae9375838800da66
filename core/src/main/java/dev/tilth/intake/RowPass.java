package dev.tilth.intake;

import dev.tilth.check.Extent;
import dev.tilth.check.Findings;
import dev.tilth.check.Lengths;
import dev.tilth.check.Normaliser;
import dev.tilth.contamination.Probe;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.contamination.RowHits;
import dev.tilth.corpus.RowState;
import dev.tilth.corpus.Sketch;
import dev.tilth.corpus.Sketcher;
import dev.tilth.corpus.Summary;
import dev.tilth.example.Edit;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Facts;
import dev.tilth.example.Finding;
import dev.tilth.example.Origin;
import dev.tilth.example.Rejection;
import dev.tilth.example.Severity;
import dev.tilth.example.TurnWords;
import dev.tilth.fault.Fault;
import dev.tilth.format.Reading;
import dev.tilth.privacy.Redacted;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.source.Parsed;
import dev.tilth.source.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one row after another of one source: a pure function of the row's bytes and the recipe. One for each thread, for
 * its buffers.
 */
final class RowPass {
    private static final byte[] NO_WORDS = {};
    private static final Summary.Lengths NO_EXAMPLE = Summary.Lengths.NONE;

    private final Rules rules;
    private final Probe probe;
    private final Sketcher sketcher = new Sketcher();

    /** @param index items that must not be learned */
    RowPass(Rules rules, ReferenceIndex index) {
        this.rules = rules;
        this.probe = new Probe(index);
    }

    /** What is left of row {@code index} of a batch whose source has these settings. */
    RowRead read(RowBatch batch, int index, SourceRules source) {
        Origin origin = batch.origin(index);
        Optional<Overrides.Decision> decision = rules.overrides().of(origin.file(), origin.row());
        Parsed parsed = batch.parse(index);
        if (parsed instanceof Parsed.Unreadable unreadable) {
            refuse(origin, unreadable.rejection(), decision);
            return unread(origin, unreadable.rejection(), batch.raw(index));
        }
        Reading reading = source.reader().read(((Parsed.Row) parsed).value());
        if (reading instanceof Reading.Refused refused) {
            refuse(origin, refused.rejection(), decision);
            return unread(origin, refused.rejection(), batch.raw(index));
        }
        Reading.Shaped shaped = (Reading.Shaped) reading;
        return shaped(origin, shaped, source.complete(shaped.facts()), decision);
    }

    /** The keys of a row that was read before, which are kept nowhere. */
    Summary.Keys keys(RowBatch batch, int index, SourceRules source) {
        return batch.parse(index) instanceof Parsed.Row row
                        && source.reader().read(row.value()) instanceof Reading.Shaped shaped
                ? keys(shaped.facts())
                : Summary.Keys.NONE;
    }

    /** What an example that was read before holds of the items of the index. */
    Optional<RowHits> hits(Example example) {
        sketcher.read(example);
        return probe.look(0, sketcher.words(), example);
    }

    private static Summary.Keys keys(Facts facts) {
        return new Summary.Keys(Keys.hash(facts.group()), Keys.hash(facts.document()));
    }

    /** A row that is no example cannot be kept: whoever asked for it must know. */
    private static void refuse(Origin origin, Rejection why, Optional<Overrides.Decision> decision) {
        if (decision.isPresent() && decision.get().action() != Overrides.Action.DROP) {
            throw new Fault(
                    Overrides.FILE + ":" + decision.get().line(),
                    origin + " could not be read (" + why.reason() + "), so it cannot be "
                            + decision.get().action().done(),
                    "Mend the row in its file, or drop it.");
        }
    }

    private RowRead unread(Origin origin, Rejection why, String raw) {
        List<Edit> found = rules.redactor().found(raw, "row");
        byte[] text = rules.redactor().text(raw).getBytes(StandardCharsets.UTF_8);
        Detail detail = new Detail(found, List.of(), Optional.of(shown(why)), Facts.NONE);
        Summary summary = new Summary(
                origin,
                RowState.REJECTED,
                text,
                detail.toBytes(),
                NO_WORDS,
                Sketch.ofText(Fingerprint.of(text, 0, text.length)),
                Summary.Keys.NONE,
                List.of(),
                NO_EXAMPLE,
                0);
        return new RowRead(summary, found, List.of(), List.of(), Optional.empty());
    }

    private RowRead shaped(Origin origin, Reading.Shaped shaped, Facts facts, Optional<Overrides.Decision> decision) {
        List<Edit> edits = new ArrayList<>(0);
        Normaliser.Normal normal =
                rules.normaliser().normalise(rules.served().in(corrected(shaped.example(), decision, edits), edits));
        edits.addAll(normal.edits());
        Findings structure = rules.structure().of(normal.example());
        Redacted redacted = rules.redactor().redact(normal.example());
        edits.addAll(redacted.edits());
        TurnWords words = sketcher.read(redacted.example());
        byte[] canonical = ExampleJson.write(redacted.example()).getBytes(StandardCharsets.UTF_8);
        Sketch sketch = sketcher.sketch(canonical);
        Lengths lengths = rules.lengths().measure(redacted.example(), origin.row(), canonical.length, sketch.content());
        Findings text = rules.text().of(redacted.example(), words, lengths);
        List<Finding> findings = shown(structure, text);
        int found = findings.size();
        decision.flatMap(this::said).ifPresent(findings::add);
        Optional<Rejection> why = rejection(structure, text, facts, decision).map(this::shown);
        Summary summary = new Summary(
                origin,
                state(why),
                canonical,
                new Detail(edits, findings, why, shown(facts)).toBytes(),
                sketcher.wordBytes(),
                sketch,
                keys(facts),
                redacted.example().labels(),
                lengths(lengths),
                found);
        Optional<RowHits> hits = why.isEmpty() ? probe.look(0, sketcher.words(), redacted.example()) : Optional.empty();
        return new RowRead(summary, redacted.edits(), roles(redacted), shaped.unused(), hits);
    }

    private static Example corrected(Example given, Optional<Overrides.Decision> decision, List<Edit> edits) {
        if (decision.isEmpty() || decision.get().action() != Overrides.Action.CORRECT) {
            return given;
        }
        edits.add(new Edit(Correction.RULE, "", 1));
        return Correction.apply(given, decision.get());
    }

    /** What the checks saw; their words hold no private value, also where the recipe leaves it in the example. */
    private List<Finding> shown(Findings structure, Findings text) {
        List<Finding> findings = new ArrayList<>(structure.list());
        findings.addAll(text.list());
        findings.replaceAll(each -> new Finding(
                each.rule(), each.severity(), each.where(), rules.redactor().text(each.evidence())));
        return findings;
    }

    private Rejection shown(Rejection why) {
        return new Rejection(why.step(), why.reason(), rules.redactor().text(why.evidence()));
    }

    private Facts shown(Facts facts) {
        return new Facts(
                "",
                "",
                rules.redactor().text(facts.collected()),
                rules.redactor().text(facts.labelledBy()),
                facts.taskVersion());
    }

    /** Who kept or corrected the row, and why. */
    private Optional<Finding> said(Overrides.Decision decision) {
        return decision.action() == Overrides.Action.DROP
                ? Optional.empty()
                : Optional.of(new Finding(
                        Correction.OVERRIDE,
                        Severity.EDIT,
                        "",
                        decision.action().done() + " by " + rules.redactor().text(decision.evidence())));
    }

    private Optional<Rejection> rejection(
            Findings structure, Findings text, Facts facts, Optional<Overrides.Decision> decision) {
        if (decision.isPresent()) {
            switch (decision.get().action()) {
                case DROP -> {
                    return Optional.of(new Rejection(
                            Correction.OVERRIDE, "dropped", decision.get().evidence()));
                }
                case KEEP -> {
                    return Optional.empty();
                }
                case CORRECT -> {
                    return structure.rejection().or(text::rejection);
                }
            }
        }
        return structure.rejection().or(text::rejection).or(() -> stale(facts));
    }

    private Optional<Rejection> stale(Facts facts) {
        int current = rules.taskVersion();
        return facts.taskVersion() == 0 || facts.taskVersion() >= current
                ? Optional.empty()
                : Optional.of(new Rejection(
                        Rules.TASK,
                        "stale-definition",
                        "collected under version " + facts.taskVersion() + " of the task definition, which is now "
                                + current));
    }

    private static RowState state(Optional<Rejection> why) {
        return why.map(rejection -> rejection.step().equals(Rules.TASK) ? RowState.QUARANTINED : RowState.REJECTED)
                .orElse(RowState.GOOD);
    }

    static Summary.Lengths lengths(Lengths measured) {
        return new Summary.Lengths(
                measured.tokens().map(Extent::prompt).orElse(-1),
                measured.tokens().map(Extent::completion).orElse(-1),
                measured.units().prompt(),
                measured.units().completion());
    }

    /** The role in whose message each redaction was made, in the order of the edits. */
    private static List<String> roles(Redacted redacted) {
        return redacted.edits().stream()
                .map(edit -> Places.of(edit.where(), redacted.example()))
                .toList();
    }
}
