package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.sketch.LongIntMap;
import dev.tilth.sketch.Mix;
import java.util.HashMap;
import java.util.Map;

/** Rows that ask the same. */
final class Questions {
    private static final long NO_PROMPT = 0;

    private final SketchColumns columns;
    private final int[] rows;

    /** @param rows in keep priority */
    Questions(SketchColumns columns, int[] rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Joins all rows whose prompts have the same words: none of them may be on the other side of the split. */
    void link(Links links) {
        LongIntMap first = new LongIntMap(rows.length);
        for (int row : rows) {
            if (columns.prompt(row) != NO_PROMPT) {
                int before = first.find(columns.prompt(row));
                if (before < 0) {
                    first.put(columns.prompt(row), row);
                } else {
                    links.join(row, before);
                }
            }
        }
    }

    /** Marks the rows that stay and answer the same question differently: the same words, numbers, instructions, tools. */
    void conflicts(Decisions decisions, Samples samples) {
        LongIntMap first = new LongIntMap(rows.length);
        Map<Integer, Integer> otherAnswer = new HashMap<>();
        for (int row : rows) {
            if (!isAsked(row, decisions)) {
                continue;
            }
            int before = first.find(question(row));
            if (before < 0) {
                first.put(question(row), row);
            } else if (columns.answer(before) != columns.answer(row)) {
                otherAnswer.putIfAbsent(before, row);
            }
        }
        for (int row : rows) {
            int before = isAsked(row, decisions) ? first.find(question(row)) : Duplicates.NONE;
            Integer other = otherAnswer.get(before);
            if (other != null) {
                mark(row, columns.answer(row) == columns.answer(before) ? other : before, decisions, samples);
            }
        }
    }

    private static void mark(int row, int other, Decisions decisions, Samples samples) {
        if (decisions.kind(row).filter(kind -> kind == Kind.CONFLICT).isPresent()) {
            return;
        }
        decisions.set(row, Kind.CONFLICT, other, Double.NaN);
        if (row > other) {
            samples.add(new Pair(row, other, Kind.CONFLICT, Double.NaN, ""));
        }
    }

    private boolean isAsked(int row, Decisions decisions) {
        return columns.prompt(row) != NO_PROMPT && !decisions.isRemoved(row);
    }

    private long question(int row) {
        return Mix.append(columns.prompt(row), columns.question(row));
    }
}
