package dev.tilth.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the places of a text are after parts of it were replaced, in one round or in several. Places are UTF-16 offsets.
 * What began or ended inside a part that was replaced begins or ends with all that stands in its place. Not for several
 * threads.
 */
public final class Shifts {
    /** Remembers nothing, for whom nobody asks. Safe for many threads. */
    public static final Shifts IGNORED = new Shifts(false);

    private final boolean kept;
    private final List<Round> rounds = new ArrayList<>(0);
    private int base;

    private Shifts(boolean kept) {
        this.kept = kept;
    }

    public Shifts() {
        this(true);
    }

    /** The next rounds are about a part of the text, which begins at {@code place} of what the last round left. */
    public void from(int place) {
        if (kept) {
            base = place;
        }
    }

    /** Begins the next round: what is added from now on is about the text that the last one left. */
    public void round() {
        if (kept) {
            rounds.add(new Round());
        }
    }

    /**
     * Adds a part that was replaced, after those that were added before in this round.
     *
     * @param start of the part
     * @param end of the part, exclusive
     * @param length of what stands in its place
     */
    public void add(int start, int end, int length) {
        if (kept) {
            rounds.get(rounds.size() - 1).add(base + start, base + end, length);
        }
    }

    /** Where what began at {@code place} begins now. */
    public int start(int place) {
        int moved = place;
        for (Round round : rounds) {
            moved = round.place(moved, false);
        }
        return moved;
    }

    /** Where what ended before {@code place} ends now. */
    public int end(int place) {
        int moved = place;
        for (Round round : rounds) {
            moved = round.place(moved, true);
        }
        return moved;
    }

    private static final class Round {
        private int[] starts = new int[4];
        private int[] ends = new int[4];
        /** How far all behind the end of each part moves. */
        private int[] moves = new int[4];

        private int count;

        void add(int start, int end, int length) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                moves = Arrays.copyOf(moves, count * 2);
            }
            starts[count] = start;
            ends[count] = end;
            moves[count] = (count == 0 ? 0 : moves[count - 1]) + length - (end - start);
            count++;
        }

        int place(int place, boolean last) {
            int part = partsBefore(place);
            int move = part == 0 ? 0 : moves[part - 1];
            if (part == count || place <= starts[part]) {
                return place + move;
            }
            return last ? ends[part] + moves[part] : starts[part] + move;
        }

        /** How many parts end at {@code place} or before it. */
        private int partsBefore(int place) {
            int low = 0;
            int high = count;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ends[middle] <= place) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
