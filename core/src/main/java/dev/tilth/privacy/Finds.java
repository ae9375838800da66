package dev.tilth.privacy;

import java.util.ArrayList;
import java.util.List;

/** The places that detectors found in one text; for one thread. Holds offsets and types, never a value. */
public final class Finds {
    private static final int FEW = 8;

    private List<Find> found = List.of();
    private int coveredTo;

    /**
     * One place.
     *
     * @param start offset of the first character, in UTF-16 units
     * @param end exclusive
     */
    record Find(PrivateType type, int start, int end) {}

    /**
     * @param start offset of the first character of the value, in UTF-16 units
     * @param end exclusive, larger than {@code start}
     */
    public void add(PrivateType type, int start, int end) {
        if (end <= start) {
            throw new IllegalArgumentException("a value from " + start + " to " + end + " holds nothing");
        }
        if (found.isEmpty()) {
            found = new ArrayList<>();
        }
        found.add(new Find(type, start, end));
        coveredTo = Math.max(coveredTo, end);
    }

    /** As {@link #add}, but what is inside may be looked at again: it may tell more. */
    void addOpen(PrivateType type, int start, int end) {
        int before = coveredTo;
        add(type, start, end);
        coveredTo = before;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order in which they were added; they may overlap. */
    List<Find> all() {
        return found;
    }

    /** Start of the last value found, where it ends at {@code end} or reaches over it; else {@code end}. */
    int startOf(int end) {
        for (int i = found.size() - 1; i >= 0 && found.size() - i <= FEW; i--) {
            Find find = found.get(i);
            if (find.start < end && end <= find.end) {
                return find.start;
            }
        }
        return end;
    }

    /** End of what was found so far: no value starts before it, unless one that reaches over it. */
    int coveredTo() {
        return coveredTo;
    }
}
