package dev.tilth.dryrun;

import java.util.List;

/** An answer of which is not yet known where the user's next turn begins. Not for several threads. */
final class Draft {
    private static final int OPEN = -1;

    private final int from;
    private final int stop;
    private final int after;
    private final int end;
    private final boolean trained;
    private int next = OPEN;

    Draft(int from, int stop, int after, int end, boolean trained) {
        this.from = from;
        this.stop = stop;
        this.after = after;
        this.end = end;
        this.trained = trained;
    }

    /** The user's turn that the open ones wait for begins at {@code place}. */
    static void next(List<Draft> drafts, int place) {
        for (int i = drafts.size() - 1; i >= 0 && drafts.get(i).next == OPEN; i--) {
            drafts.get(i).next = place;
        }
    }

    Answer answer() {
        return new Answer(from, from, stop, after, end, next, trained);
    }
}
