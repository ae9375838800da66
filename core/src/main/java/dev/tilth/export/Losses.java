package dev.tilth.export;

import dev.tilth.export.RowFinding.Effect;
import dev.tilth.format.Feature;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what one target could not carry, and rows that break its rules. Counts of parts add up to the count of the
 * whole. Not for several threads.
 */
public final class Losses {
    /**
     * @param what the words of {@link Feature#what}, or the rule that rows break
     * @param rows how many rows had it
     * @param effect what became of those rows
     */
    public record Loss(String what, long rows, Effect effect) {
        public Json toJson() {
            return new JsonObject()
                    .put("what", what)
                    .put("rows", rows)
                    .put("effect", effect.word())
                    .build();
        }

        /** @throws IllegalArgumentException where it is none */
        public static Loss ofJson(Json.Obj json) {
            Json rows = json.find("rows").orElse(json);
            if (!(rows instanceof Json.Num number)) {
                throw new IllegalArgumentException("rows");
            }
            return new Loss(json.text("what"), Long.parseLong(number.text()), Effect.of(json.text("effect")));
        }

        /** What was lost, to be followed by the number of rows: {@code tool definitions: left out of}. */
        public String words() {
            return what
                    + switch (effect) {
                        case EXCLUDED -> ": not exported,";
                        case LEFT_OUT -> ": left out of";
                        case AGAINST_A_RULE -> ": against this rule,";
                    };
        }

        /** {@code tool definitions: left out of 812 rows}. */
        @Override
        public String toString() {
            String counted = rows == 1 ? "1 row" : rows + " rows";
            return what
                    + switch (effect) {
                        case EXCLUDED -> ": " + counted + " not exported";
                        case LEFT_OUT -> ": left out of " + counted;
                        case AGAINST_A_RULE -> ": " + counted + " against this rule";
                    };
        }
    }

    private final Map<Feature, Long> excluded = new EnumMap<>(Feature.class);
    private final Map<Feature, Long> leftOut = new EnumMap<>(Feature.class);
    private final Map<String, Long> broken = new TreeMap<>();
    private long unread;

    public void add(Exported exported) {
        if (exported instanceof Exported.CannotCarry refused) {
            excluded.merge(refused.what(), 1L, Long::sum);
        } else if (exported instanceof Exported.Line line) {
            line.lost().forEach(feature -> leftOut.merge(feature, 1L, Long::sum));
        }
    }

    /** As above, with the rules that the row breaks among {@code findings}. */
    public void add(Exported exported, List<RowFinding> findings) {
        add(exported);
        for (RowFinding finding : findings) {
            if (finding.effect() == Effect.AGAINST_A_RULE) {
                broken.merge(finding.rule(), 1L, Long::sum);
            }
        }
    }

    /** Counts a row that could not be read. */
    public void addUnread() {
        unread++;
    }

    public void addAll(Losses other) {
        unread += other.unread;
        other.excluded.forEach((feature, rows) -> excluded.merge(feature, rows, Long::sum));
        other.leftOut.forEach((feature, rows) -> leftOut.merge(feature, rows, Long::sum));
        other.broken.forEach((rule, rows) -> broken.merge(rule, rows, Long::sum));
    }

    /** What was lost: excluded rows first, then what was left out, in the order of {@link Feature}; then broken rules. */
    public List<Loss> all() {
        List<Loss> all = new ArrayList<>();
        if (unread > 0) {
            all.add(new Loss("what could not be read", unread, Effect.EXCLUDED));
        }
        excluded.forEach((feature, rows) -> all.add(new Loss(feature.what(), rows, Effect.EXCLUDED)));
        leftOut.forEach((feature, rows) -> all.add(new Loss(feature.what(), rows, Effect.LEFT_OUT)));
        broken.forEach((rule, rows) -> all.add(new Loss(rule, rows, Effect.AGAINST_A_RULE)));
        return all;
    }
}
