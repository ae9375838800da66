package dev.tilth.dryrun;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What a dry run found.
 *
 * @param split for example {@code train}
 * @param rows of the split
 * @param trials that were made
 * @param totals of each trial
 * @param costs of tokens
 */
public record DryRunReport(String split, long rows, List<Trial> trials, List<Totals> totals, Costs costs) {
    /** Where the rules come from; part of every report. */
    public static final String SOURCE = "From the trainers' documentation and public source; no trainer was run.";

    public DryRunReport {
        trials = List.copyOf(trials);
        totals = List.copyOf(totals);
    }

    public Json toJson() {
        List<Json> trainers = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            trainers.add(trainer(trials.get(i), totals.get(i)));
        }
        return new JsonObject()
                .put("split", split)
                .put("rows", rows)
                .put("epochs", costs.epochs())
                .put("price", costs.price())
                .put("trainers", trainers)
                .put("source", SOURCE)
                .build();
    }

    private Json trainer(Trial trial, Totals of) {
        Trainer trainer = trial.trainer();
        JsonObject json = new JsonObject()
                .put("trainer", trainer.name())
                .put("length_key", trainer.lengthKey())
                .put("length", trainer.length())
                .put("layout", trial.ruler().layout().facts().name())
                .put("tokenizer", trial.ruler().tokens().name())
                .put("estimate", trial.ruler().layout().facts().guessed())
                .put("totals", of.toJson());
        if (costs.known()) {
            json.put("cost", costs.of(of.seen()));
        }
        return json.put(
                        "remarks",
                        Remarks.of(trial, of).stream().map(Remark::toJson).toList())
                .build();
    }

    /** For a person. */
    public List<String> lines() {
        return new DryRunText(this).lines();
    }
}
