package dev.tilth.split;

import dev.tilth.unit.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What must be represented on each side (labels, else sources, else the whole), by unit and by tag. Both ways are
 * stored as offsets into flat arrays.
 */
final class Tags {
    private final List<String> names;
    /** Entries of unit u are from {@code unitOffsets[u]} to {@code unitOffsets[u + 1]}. */
    private final int[] unitOffsets;

    private final int[] entryTag;
    private final int[] entryRows;
    private final int[] tagOffsets;
    private final int[] tagUnits;

    private Tags(List<String> names, int[] unitOffsets, int[] entryTag, int[] entryRows) {
        this.names = names;
        this.unitOffsets = unitOffsets;
        this.entryTag = entryTag;
        this.entryRows = entryRows;
        this.tagOffsets = offsets(entryTag, names.size());
        this.tagUnits = new int[entryTag.length];
        int[] next = tagOffsets.clone();
        for (int unit = 0; unit + 1 < unitOffsets.length; unit++) {
            for (int i = unitOffsets[unit]; i < unitOffsets[unit + 1]; i++) {
                tagUnits[next[entryTag[i]]++] = unit;
            }
        }
    }

    static Tags of(SplitRows rows, Stratify stratify) {
        Units units = rows.units();
        int[] present = IntStream.range(0, units.rows())
                .filter(row -> units.unit(row) >= 0)
                .toArray();
        int[] rowOffsets = offsets(Arrays.stream(present).map(units::unit).toArray(), units.count());
        int[] byUnit = new int[present.length];
        int[] next = rowOffsets.clone();
        for (int row : present) {
            byUnit[next[units.unit(row)]++] = row;
        }
        List<String> names = new ArrayList<>(stratify == Stratify.NONE ? List.of("all") : rows.sourceNames());
        if (stratify == Stratify.LABEL) {
            names.addAll(0, rows.labelNames());
        }
        return count(rows, stratify, names, rowOffsets, byUnit);
    }

    private static Tags count(SplitRows rows, Stratify stratify, List<String> names, int[] rowOffsets, int[] byUnit) {
        int units = rowOffsets.length - 1;
        int[] unitOffsets = new int[units + 1];
        Entries entries = new Entries(names.size());
        for (int unit = 0; unit < units; unit++) {
            for (int i = rowOffsets[unit]; i < rowOffsets[unit + 1]; i++) {
                for (int tag : tags(rows, stratify, byUnit[i])) {
                    entries.add(tag, unitOffsets[unit]);
                }
            }
            unitOffsets[unit + 1] = entries.size;
        }
        return new Tags(
                names,
                unitOffsets,
                Arrays.copyOf(entries.tag, entries.size),
                Arrays.copyOf(entries.rows, entries.size));
    }

    private static int[] tags(SplitRows rows, Stratify stratify, int row) {
        int[] labels = stratify == Stratify.LABEL ? rows.labels().apply(row) : new int[0];
        if (labels.length > 0) {
            return labels;
        }
        int source = rows.source().applyAsInt(row);
        return new int[] {
            switch (stratify) {
                case LABEL -> rows.labelNames().size() + source;
                case SOURCE -> source;
                case NONE -> 0;
            }
        };
    }

    int count() {
        return names.size();
    }

    String name(int tag) {
        return names.get(tag);
    }

    /** How many units have this tag. */
    int units(int tag) {
        return tagOffsets[tag + 1] - tagOffsets[tag];
    }

    /** The units that have this tag, in their order. */
    IntStream unitsOf(int tag) {
        return Arrays.stream(tagUnits, tagOffsets[tag], tagOffsets[tag + 1]);
    }

    /** First entry of a unit; its entries end at the first one of the next. */
    int entries(int unit) {
        return unitOffsets[unit];
    }

    int tag(int entry) {
        return entryTag[entry];
    }

    /** How many rows of the entry's unit have the entry's tag. */
    int rows(int entry) {
        return entryRows[entry];
    }

    /** Where each value's run starts when the values, from 0 to {@code count}, are sorted. */
    static int[] offsets(int[] values, int count) {
        int[] offsets = new int[count + 1];
        for (int value : values) {
            offsets[value + 1]++;
        }
        for (int i = 0; i < count; i++) {
            offsets[i + 1] += offsets[i];
        }
        return offsets;
    }

    /** Grows one entry for each distinct tag of the unit that is being counted. */
    private static final class Entries {
        private final int[] lastOfTag;
        private int[] tag = new int[64];
        private int[] rows = new int[64];
        private int size;

        Entries(int tags) {
            lastOfTag = new int[tags];
            Arrays.fill(lastOfTag, -1);
        }

        void add(int added, int unitStart) {
            if (lastOfTag[added] < unitStart) {
                if (size == tag.length) {
                    tag = Arrays.copyOf(tag, size * 2);
                    rows = Arrays.copyOf(rows, size * 2);
                }
                lastOfTag[added] = size;
                tag[size++] = added;
            }
            rows[lastOfTag[added]]++;
        }
    }
}
