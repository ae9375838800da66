package dev.tilth.gate;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * All rulings on one build, in the order of the gates.
 *
 * @param rulings one a gate
 * @param advice what to do in the situations that the counts show, the one by volume first
 */
public record Judgement(List<Ruling> rulings, List<Advice> advice) {
    public Judgement {
        rulings = List.copyOf(rulings);
        advice = List.copyOf(advice);
    }

    /** NO-GO if any gate says so, else CANNOT DECIDE if any does, else GO. */
    public Verdict verdict() {
        return Verdict.worst(rulings.stream().map(Ruling::verdict).toList());
    }

    /** Gates that this recipe has made easier to pass than usual: whoever reads a verdict reads these first. */
    public List<Ruling> loosened() {
        return rulings.stream().filter(ruling -> ruling.gate().isLoosened()).toList();
    }

    /** One line a gate, in columns: name, what was found, limit, verdict, what would change it. */
    public List<String> lines() {
        List<List<String>> cells = rulings.stream()
                .map(ruling -> List.of(
                        ruling.gate().name(),
                        ruling.found(),
                        ruling.gate().words(),
                        ruling.verdict().word(),
                        ruling.change()))
                .toList();
        int columns = 5;
        int[] widths = new int[columns];
        cells.forEach(row -> {
            for (int i = 0; i < columns - 1; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        List<String> lines = new ArrayList<>();
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns - 1; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            lines.add(line.append(row.get(columns - 1)).toString());
        }
        return lines;
    }

    public Json toJson() {
        return new JsonObject()
                .put("verdict", verdict().word())
                .put("gates", rulings.stream().map(Ruling::toJson).toList())
                .put("advice", advice.stream().map(Advice::toJson).toList())
                .build();
    }

    /**
     * Reads what {@link #toJson} wrote, and derives every verdict again.
     *
     * @throws IllegalArgumentException where it is not that, or where a written verdict does not follow
     */
    public static Judgement ofJson(Json json) {
        Written written = Written.of("judgement", json);
        Judgement judgement = new Judgement(
                written.items("gates").stream().map(Ruling::ofJson).toList(),
                written.items("advice").stream().map(Advice::ofJson).toList());
        Verdict said = written.word("verdict", Verdict.class, Verdict::word);
        if (said != judgement.verdict()) {
            throw new IllegalArgumentException("verdict: " + said.word() + " is written, but the gates say "
                    + judgement.verdict().word());
        }
        return judgement;
    }
}
