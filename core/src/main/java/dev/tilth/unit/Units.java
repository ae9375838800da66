package dev.tilth.unit;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Rows that must be on one side of a split, for all rows that are present. A unit is named by its ordinal: units are
 * numbered by their first row, in the order of the recipe. Immutable; safe for many threads.
 */
public final class Units {
    private final int[] unitOf;
    private final int[] first;
    private final int[] size;

    private Units(int[] unitOf, int[] first, int[] size) {
        this.unitOf = unitOf;
        this.first = first;
        this.size = size;
    }

    /**
     * The connected parts of what is present. A row that is not present still connects: two customers' tickets that are
     * joined by a removed duplicate stay together, since what was removed stands in the one that was kept.
     *
     * @param links all that was joined
     * @param present rows that will be written
     */
    public static Units of(UnionFind links, BitSet present) {
        if (present.length() > links.rows()) {
            throw new IllegalArgumentException("row " + (present.length() - 1) + " of " + links.rows());
        }
        int[] unitOf = new int[links.rows()];
        Arrays.fill(unitOf, -1);
        int[] ordinalOfRoot = unitOf.clone();
        int[] first = new int[present.cardinality()];
        int[] size = new int[first.length];
        int units = 0;
        for (int row = present.nextSetBit(0); row >= 0; row = present.nextSetBit(row + 1)) {
            int root = links.find(row);
            if (ordinalOfRoot[root] < 0) {
                first[units] = row;
                ordinalOfRoot[root] = units++;
            }
            unitOf[row] = ordinalOfRoot[root];
            size[unitOf[row]]++;
        }
        return new Units(unitOf, Arrays.copyOf(first, units), Arrays.copyOf(size, units));
    }

    /** Number of units. */
    public int count() {
        return first.length;
    }

    /** Number of rows, present or not. */
    public int rows() {
        return unitOf.length;
    }

    /** The unit of a row, or -1 where the row is not present. */
    public int unit(int row) {
        return unitOf[row];
    }

    /** The first present row of a unit. */
    public int first(int unit) {
        return first[unit];
    }

    /** How many present rows a unit has, at least 1. */
    public int size(int unit) {
        return size[unit];
    }
}
