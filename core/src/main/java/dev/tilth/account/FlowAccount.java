package dev.tilth.account;

import dev.tilth.example.Edit;
import dev.tilth.example.Rejection;
import dev.tilth.intake.Correction;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;
import dev.tilth.report.Flow;
import dev.tilth.unit.Lock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many rows came into each stage, were changed there, and left there. */
final class FlowAccount {
    /** Where rows of the sealed copy join that no source holds any more. */
    private static final String SEAL = "seal";
    /** Only there where the recipe has a model look for rewordings and removes them. */
    private static final String MODEL = "semantic";

    private static final List<String> STAGES = List.of(
            "read",
            "shape",
            "privacy",
            "check",
            "length",
            "task",
            "override",
            "exact",
            "format",
            "near",
            MODEL,
            SEAL,
            "contamination");
    private static final Set<String> NORMAL_FORM =
            Set.of("unicode-nfc", "line-ends", "control-characters", "byte-order-mark");

    private final Map<String, Map<String, EnumMap<Fate, Long>>> losses = new LinkedHashMap<>();
    private final Map<String, Long> changed = new LinkedHashMap<>();
    private long rows;
    private long restored;

    FlowAccount() {
        STAGES.forEach(stage -> losses.put(stage, new TreeMap<>()));
    }

    void add(Entry entry) {
        if (entry.origin().file().equals(Lock.SEALED_FILE)) {
            restored++;
        } else {
            rows++;
        }
        entry.rejection().ifPresent(why -> lose(why, entry.fate()));
        if (!entry.edits().isEmpty()) {
            entry.edits().stream()
                    .map(FlowAccount::stageOf)
                    .distinct()
                    .forEach(stage -> changed.merge(stage, 1L, Long::sum));
        }
    }

    /** The stage at which a row left: kinds of duplicates are stages of their own. */
    static String stageOf(Rejection why) {
        return why.step().equals("duplicate") ? why.reason() : why.step();
    }

    /** Whether a private value was found in the row. */
    static boolean isRedacted(Entry entry) {
        return !entry.edits().isEmpty()
                && entry.edits().stream().anyMatch(edit -> stageOf(edit).equals("privacy"));
    }

    private static String stageOf(Edit edit) {
        return NORMAL_FORM.contains(edit.rule())
                ? "check"
                : edit.rule().equals(Correction.RULE) ? "override" : "privacy";
    }

    private void lose(Rejection why, Fate fate) {
        Map<String, EnumMap<Fate, Long>> reasons = losses.get(stageOf(why));
        if (reasons == null) {
            throw new IllegalStateException("no stage is called " + stageOf(why));
        }
        reasons.computeIfAbsent(why.reason(), reason -> new EnumMap<>(Fate.class))
                .merge(fate, 1L, Long::sum);
    }

    Flow result() {
        List<Flow.Stage> stages = new ArrayList<>();
        long in = rows;
        for (String stage : STAGES) {
            if (stage.equals(MODEL) && losses.getOrDefault(stage, Map.of()).isEmpty()) {
                continue;
            }
            List<Flow.Loss> lost = new ArrayList<>();
            losses.getOrDefault(stage, Map.of())
                    .forEach((reason, fates) ->
                            fates.forEach((fate, count) -> lost.add(new Flow.Loss(reason, fateOf(fate), count))));
            long joined = stage.equals(SEAL) ? restored : 0;
            long out = in + joined - lost.stream().mapToLong(Flow.Loss::rows).sum();
            stages.add(new Flow.Stage(stage, in, joined, out, changed.getOrDefault(stage, 0L), lost));
            in = out;
        }
        return new Flow(stages);
    }

    static Flow.Fate fateOf(Fate fate) {
        return fate == Fate.QUARANTINED ? Flow.Fate.QUARANTINED : Flow.Fate.REJECTED;
    }
}
