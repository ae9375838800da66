package dev.tilth.bench.supportdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The README of the example: its written text, with the counts of what was really planted. */
record Readme(Desk desk, AnswerKey key) {
    String text() {
        return Fragments.text("README.md")
                .replace("<!-- sources -->", sources())
                .replace("<!-- defects -->", defects());
    }

    private String sources() {
        List<String> lines = new ArrayList<>();
        for (String line : Fragments.lines("sources.txt")) {
            String[] parts = line.split("\\|", -1);
            int rows = desk.rows(Sheet.valueOf(parts[0])).size();
            lines.add("| `" + Sheet.valueOf(parts[0]).file() + "` | " + parts[1] + " | " + rows + " | " + parts[2]
                    + " |");
        }
        return String.join("\n", lines);
    }

    private String defects() {
        Map<String, Integer> counts = key.counts();
        List<String> lines = new ArrayList<>();
        for (String line : Fragments.lines("defects.txt")) {
            String[] parts = line.split("\\|", -1);
            Integer count = counts.remove(parts[0]);
            if (count == null) {
                throw new IllegalStateException(parts[0] + " is described and never planted");
            }
            lines.add("| " + parts[0] + " | " + count + " | " + parts[1] + " |");
        }
        if (!counts.isEmpty()) {
            throw new IllegalStateException(counts + " are planted and never described");
        }
        return String.join("\n", lines);
    }
}
