package dev.tilth.dryrun;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up the fates of rows in one trainer. Totals of parts add up to those of the whole. Not for several threads. */
public final class Totals {
    private final EnumMap<Mark, Long> marks = new EnumMap<>(Mark.class);
    private final SortedMap<String, Long> unknown = new TreeMap<>();
    private final SortedMap<String, Long> notExported = new TreeMap<>();
    private final TreeMap<Integer, Long> lengths = new TreeMap<>();
    private long tokens;
    private long seen;
    private long loss;

    void add(Fate fate) {
        if (fate instanceof Fate.Trained row) {
            row.marks().forEach(mark -> marks.merge(mark, 1L, Long::sum));
            lengths.merge(row.tokens(), 1L, Long::sum);
            tokens += row.tokens();
            seen += row.seen();
            loss += row.loss();
        } else if (fate instanceof Fate.CannotSay row) {
            unknown.merge(row.reason(), 1L, Long::sum);
        } else if (fate instanceof Fate.NotExported row) {
            notExported.merge(row.what(), 1L, Long::sum);
        }
    }

    void addAll(Totals other) {
        other.marks.forEach((mark, rows) -> marks.merge(mark, rows, Long::sum));
        other.unknown.forEach((reason, rows) -> unknown.merge(reason, rows, Long::sum));
        other.notExported.forEach((what, rows) -> notExported.merge(what, rows, Long::sum));
        other.lengths.forEach((length, rows) -> lengths.merge(length, rows, Long::sum));
        tokens += other.tokens;
        seen += other.seen;
        loss += other.loss;
    }

    /** Rows whose fate is known. */
    public long known() {
        return sum(lengths);
    }

    public long rows(Mark mark) {
        return marks.getOrDefault(mark, 0L);
    }

    /** Rows by why nothing can be said of them. */
    public Map<String, Long> unknown() {
        return Collections.unmodifiableMap(unknown);
    }

    /** Rows by what the export has no place for. */
    public Map<String, Long> notExported() {
        return Collections.unmodifiableMap(notExported);
    }

    /** Tokens of all known rows as they are. */
    public long tokens() {
        return tokens;
    }

    /** Tokens that one epoch reads. */
    public long seen() {
        return seen;
    }

    /** Tokens that carry loss in one epoch. */
    public long loss() {
        return loss;
    }

    /** Tokens that a share of the known rows does not exceed; 0 where none is known. */
    public int quantile(double share) {
        long wanted = (long) Math.ceil(share * known());
        long rows = 0;
        for (Map.Entry<Integer, Long> length : lengths.entrySet()) {
            rows += length.getValue();
            if (rows >= wanted) {
                return length.getKey();
            }
        }
        return 0;
    }

    /** Tokens of the longest known row. */
    public int longest() {
        return lengths.isEmpty() ? 0 : lengths.lastKey();
    }

    Json toJson() {
        JsonObject json = new JsonObject().put("rows", known() + sum(unknown) + sum(notExported));
        for (Mark mark : Mark.values()) {
            json.put(mark.word(), rows(mark));
        }
        return json.put("cannot_say", counts(unknown))
                .put("not_exported", counts(notExported))
                .put("tokens", tokens)
                .put("seen_tokens", seen)
                .put("loss_tokens", loss)
                .put("p50", quantile(0.5))
                .put("p99", quantile(0.99))
                .put("max", longest())
                .build();
    }

    private static Json counts(Map<String, Long> counts) {
        JsonObject json = new JsonObject();
        counts.forEach(json::put);
        return json.build();
    }

    static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
