package dev.tilth.bench.supportdesk;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a build must do with every planted row, one line a defect, in the order of files and rows. */
final class AnswerKey {
    private final Map<Row, Integer> ordinals = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    AnswerKey(Desk desk) {
        for (Sheet sheet : Sheet.values()) {
            List<Row> file = desk.rows(sheet);
            for (int i = 0; i < file.size(); i++) {
                ordinals.put(file.get(i), i + 1);
            }
            rows.addAll(file);
        }
    }

    String jsonl() {
        StringBuilder out = new StringBuilder();
        for (Row row : rows) {
            for (Mark mark : row.marks()) {
                out.append(line(row, mark).write()).append('\n');
            }
        }
        return out.toString();
    }

    /** How many rows carry each defect, by name. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> row.marks().forEach(mark -> counts.merge(mark.defect(), 1, Integer::sum)));
        return counts;
    }

    private Json line(Row row, Mark mark) {
        JsonObject expect = new JsonObject();
        for (int i = 0; i < mark.expect().size(); i++) {
            expect.put(mark.expect().keys().get(i), mark.expect().values().get(i));
        }
        mark.other().ifPresent(other -> expect.put(mark.relation(), place(other).build()));
        return place(row)
                .put("defect", mark.defect())
                .put("expect", expect.build())
                .build();
    }

    private JsonObject place(Row row) {
        return new JsonObject().put("file", row.sheet().file()).put("row", ordinals.getOrDefault(row, 0));
    }
}
