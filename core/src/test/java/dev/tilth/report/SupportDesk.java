package dev.tilth.report;

import dev.tilth.gate.Classes;
import dev.tilth.gate.Counts;
import dev.tilth.gate.GateOptions;
import dev.tilth.gate.Judge;
import dev.tilth.gate.Objective;
import dev.tilth.gate.Overlap;
import dev.tilth.gate.SourceCount;
import dev.tilth.gate.TaskLock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A report with everything in it: the support desk of a parcel service, 2,412 rows in, with the faults that such data has. */
public final class SupportDesk {
    /** Rows that left: why, and from which source. */
    private record Lost(String step, String reason, String source, long rows) {}

    private static final List<String> STEPS = List.of(
            "read",
            "shape",
            "check",
            "privacy",
            "length",
            "task",
            "override",
            "exact",
            "format",
            "near",
            "seal",
            "contamination");

    private static final List<Lost> LOST = List.of(
            new Lost("read", "broken-csv", "tickets", 4),
            new Lost("read", "not-utf8", "tickets", 2),
            new Lost("read", "not-json", "experts", 3),
            new Lost("shape", "missing-field", "tickets", 11),
            new Lost("shape", "unknown-role", "experts", 2),
            new Lost("shape", "wrong-type", "paraphrases", 3),
            new Lost("check", "empty-answer", "tickets", 21),
            new Lost("check", "placeholder-answer", "tickets", 9),
            new Lost("check", "broken-encoding", "tickets", 5),
            new Lost("check", "tool-arguments-schema", "experts", 4),
            new Lost("check", "placeholder-answer", "paraphrases", 5),
            new Lost("check", "echo", "paraphrases", 6),
            new Lost("length", "too-short", "tickets", 7),
            new Lost("length", "too-long", "experts", 5),
            new Lost("task", "stale-definition", "tickets", 63),
            new Lost("override", "dropped", "tickets", 2),
            new Lost("exact", "exact", "tickets", 96),
            new Lost("exact", "exact", "experts", 4),
            new Lost("exact", "exact", "paraphrases", 18),
            new Lost("format", "format", "tickets", 31),
            new Lost("format", "format", "paraphrases", 6),
            new Lost("near", "near", "tickets", 88),
            new Lost("near", "near", "experts", 5),
            new Lost("near", "near", "paraphrases", 71),
            new Lost("seal", "sealed", "tickets", 4),
            new Lost("seal", "sealed", "paraphrases", 2),
            new Lost("contamination", "contaminated", "paraphrases", 9));

    static final long TRAIN = 1351;
    static final long VALIDATION = 191;
    static final long TEST = 387;

    private SupportDesk() {}

    public static Report report() {
        List<SourceProfile> sources = sources();
        Counts counts = counts(sources);
        return new Report(
                header(),
                Judge.judge(counts, GateOptions.DEFAULTS),
                counts,
                settings(),
                flow(),
                sources,
                SupportDeskLengths.lengths(),
                SupportDeskText.findings(),
                SupportDeskText.duplicates(),
                SupportDeskText.rewordings(),
                SupportDeskText.conflicts(),
                SupportDeskText.redactions(),
                SupportDeskSplits.labels(),
                SupportDeskSplits.splits(),
                SupportDeskSplits.overlaps(),
                SupportDeskText.rejected(486),
                SupportDeskSplits.files(),
                SupportDeskSplits.exports());
    }

    /** Hex digits that look like a digest; the same for the same seed. */
    static String digest(int seed) {
        java.util.Random random = new java.util.Random(seed);
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            hex.append("0123456789abcdef".charAt(random.nextInt(16)));
        }
        return hex.toString();
    }

    private static Header header() {
        return new Header(
                "support-desk",
                "7c1f0e9a4b62",
                "0.1.0",
                "tilth.yaml",
                digest(1),
                "chat",
                "Questions to the support desk of a parcel service, and the answers it should give.",
                "CC-BY-4.0",
                List.of("en", "de"),
                new Header.Task("task.md", 2, digest(2)));
    }

    private static List<Setting> settings() {
        return List.of(
                new Setting("dedup.threshold", "0.8", "0.8"),
                new Setting("length.tokenizer", "o200k_base", "o200k_base"),
                new Setting("privacy.mode", "redact", "redact"),
                new Setting("split.stratify", "label", "label"),
                new Setting("split.test", "0.2", "0.2"),
                new Setting("split.validation", "0.1", "0.1"),
                new Setting("check.refusal", "reject", "warn"),
                new Setting("contamination.against", "benchmarks/faq.jsonl", ""));
    }

    private static Flow flow() {
        List<Flow.Stage> stages = new ArrayList<>();
        long in = 2412;
        for (String step : STEPS) {
            Map<String, Long> reasons = new LinkedHashMap<>();
            LOST.stream()
                    .filter(lost -> lost.step().equals(step))
                    .forEach(lost -> reasons.merge(lost.reason(), lost.rows(), Long::sum));
            Flow.Fate fate = step.equals("task") ? Flow.Fate.QUARANTINED : Flow.Fate.REJECTED;
            List<Flow.Loss> losses = reasons.entrySet().stream()
                    .map(reason -> new Flow.Loss(reason.getKey(), fate, reason.getValue()))
                    .toList();
            long joined = step.equals("seal") ? 3 : 0;
            long out = in + joined - losses.stream().mapToLong(Flow.Loss::rows).sum();
            stages.add(new Flow.Stage(step, in, joined, out, step.equals("privacy") ? 611 : 0, losses));
            in = out;
        }
        return new Flow(stages);
    }

    private static List<SourceProfile> sources() {
        return List.of(
                source("tickets", "production", 1648, 3, List.of("data/tickets.csv"), List.of("agent", "junior"))
                        .with(List.of("internal_note", "queue"), "2024-02-11", "2025-09-30", "columns", true),
                source(
                                "experts",
                                "expert",
                                412,
                                0,
                                List.of("data/experts/anna.jsonl", "data/experts/jo.jsonl"),
                                List.of("expert"))
                        .with(List.of(), "2025-06-02", "2025-08-19", "chat", false),
                source("paraphrases", "synthetic", 352, 0, List.of("data/paraphrases.json"), List.of("model"))
                        .with(List.of("seed_id"), "", "", "alpaca", false));
    }

    /** A source of which the rest is still to be said. */
    private record Begun(
            String name, String kind, long rows, long restored, List<String> files, List<String> labelledBy) {
        SourceProfile with(List<String> unused, String first, String last, String shape, boolean mapped) {
            List<SourceProfile.StepLoss> losses = LOST.stream()
                    .filter(lost -> lost.source().equals(name))
                    .map(lost -> new SourceProfile.StepLoss(lost.step(), lost.reason(), lost.rows()))
                    .toList();
            long lost = losses.stream().mapToLong(SourceProfile.StepLoss::rows).sum();
            List<SourceProfile.InputFile> inputs = files.stream()
                    .map(file -> new SourceProfile.InputFile(
                            file,
                            rows / files.size(),
                            rows / files.size() * 731,
                            digest(file.length()),
                            "csv, UTF-8, separated by comma",
                            List.of("2 blank lines passed over")))
                    .toList();
            List<Tally> labelled = labelledBy.size() == 1
                    ? List.of(new Tally(labelledBy.get(0), rows))
                    : List.of(new Tally(labelledBy.get(0), rows - 240), new Tally(labelledBy.get(1), 240));
            return new SourceProfile(
                    name,
                    kind,
                    inputs,
                    rows,
                    restored,
                    rows + restored - lost,
                    losses,
                    duplicates(),
                    List.of(new Tally("truncated-answer", 6), new Tally("stock-phrase", 3)),
                    labelled,
                    List.of(new Tally("version 2", rows)),
                    new SourceProfile.Period(first, last),
                    new SourceProfile.Shape(shape, mapped, mapped ? 1 : 0.996),
                    unused,
                    List.of("data/notes.docx: not a data file"),
                    digest(name.length() + 40));
        }

        private List<Tally> duplicates() {
            return Stream.of("exact", "format", "near")
                    .map(kind -> new Tally(
                            kind,
                            LOST.stream()
                                    .filter(lost -> lost.source().equals(name)
                                            && lost.step().equals(kind))
                                    .mapToLong(Lost::rows)
                                    .sum()))
                    .toList();
        }
    }

    private static Begun source(
            String name, String kind, long rows, long restored, List<String> files, List<String> labelledBy) {
        return new Begun(name, kind, rows, restored, files, labelledBy);
    }

    private static Counts counts(List<SourceProfile> sources) {
        List<SourceCount> fates = sources.stream()
                .map(source -> {
                    long aside = source.name().equals("tickets") ? 63 : 0;
                    long lost = source.losses().stream()
                            .mapToLong(SourceProfile.StepLoss::rows)
                            .sum();
                    return new SourceCount(
                            source.name(),
                            source.kind(),
                            source.rows(),
                            source.restored(),
                            source.kept(),
                            lost - aside,
                            aside);
                })
                .toList();
        return new Counts(
                true,
                Objective.CHAT,
                fates,
                new dev.tilth.gate.Splits(TRAIN, VALIDATION, TEST),
                new Classes(1697, 8, "where is my parcel", 713),
                dev.tilth.gate.Counts.NO_FORMAT,
                new Overlap("test", 1402, 0),
                List.of(new Overlap("benchmarks/faq.jsonl", 1200, 9), new Overlap("test", 387, 2)),
                true,
                TaskLock.LOCKED);
    }
}
