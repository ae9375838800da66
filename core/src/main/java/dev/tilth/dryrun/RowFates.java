package dev.tilth.dryrun;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;

/**
 * What becomes of one row in every trainer.
 *
 * @param id of the row
 * @param fates in the order of the trials
 */
public record RowFates(String id, List<Fate> fates) {
    public RowFates {
        fates = List.copyOf(fates);
    }

    /** One compact line a trainer, each with its line feed. */
    public String lines(List<Trial> trials) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < fates.size(); i++) {
            JsonObject line = new JsonObject()
                    .put("id", id)
                    .put("trainer", trials.get(i).trainer().name());
            out.append(fates.get(i)
                            .match(
                                    row -> trained(row, line),
                                    row -> line.put("cannot_say", row.reason()),
                                    row -> line.put("not_exported", row.what()))
                            .build()
                            .write())
                    .append('\n');
        }
        return out.toString();
    }

    private static JsonObject trained(Fate.Trained row, JsonObject line) {
        return line.put("tokens", row.tokens())
                .put("seen", row.seen())
                .put("loss", row.loss())
                .put("marks", Json.strings(row.marks().stream().map(Mark::word).toList()));
    }
}
