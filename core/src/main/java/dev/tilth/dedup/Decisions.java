package dev.tilth.dedup;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** The decision of each row, as columns. */
public final class Decisions {
    private final byte[] kinds;
    private final int[] others;
    private final float[] similarities;

    public Decisions(int rows) {
        kinds = new byte[rows];
        others = new int[rows];
        similarities = new float[rows];
        Arrays.fill(others, Duplicates.NONE);
        Arrays.fill(similarities, Float.NaN);
    }

    public void set(int row, Kind kind, int other, double similarity) {
        kinds[row] = kind.code();
        others[row] = other;
        similarities[row] = (float) similarity;
    }

    public boolean isRemoved(int row) {
        return kinds[row] != 0 && Kind.of(kinds[row]).removes();
    }

    public Optional<Kind> kind(int row) {
        return kinds[row] == 0 ? Optional.empty() : Optional.of(Kind.of(kinds[row]));
    }

    public int other(int row) {
        return others[row];
    }

    public OptionalDouble similarity(int row) {
        return Float.isNaN(similarities[row]) ? OptionalDouble.empty() : OptionalDouble.of(similarities[row]);
    }

    public int count(Kind kind) {
        int count = 0;
        for (byte each : kinds) {
            count += each == kind.code() ? 1 : 0;
        }
        return count;
    }
}
