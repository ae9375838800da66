package dev.tilth.decide;

import dev.tilth.corpus.RowState;
import dev.tilth.corpus.Rows;
import dev.tilth.sketch.Fingerprint;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * The rows that are the sealed test set in this build. The rows of the sealed copy stand behind those of the sources; one
 * whose content a source still has is that source's row, the others are restored from the copy.
 *
 * @param rows those that stand in the test set
 * @param absorbed rows of the copy that a source's row stands for: they are in no account
 */
public record SealedRows(BitSet rows, BitSet absorbed) {
    /**
     * @param all the rows of the sources, then those of the sealed copy
     * @param fromSources how many are of the sources
     */
    public static SealedRows match(Rows all, int fromSources) {
        BitSet sealed = new BitSet();
        BitSet absorbed = new BitSet();
        if (all.size() > fromSources) {
            Map<Fingerprint, Queue<Integer>> wanted = new HashMap<>();
            for (int row = fromSources; row < all.size(); row++) {
                wanted.computeIfAbsent(all.content(row), content -> new ArrayDeque<>())
                        .add(row);
                sealed.set(row);
            }
            for (int row = 0; row < fromSources; row++) {
                Queue<Integer> copies = all.state(row) == RowState.GOOD ? wanted.get(all.content(row)) : null;
                if (copies != null && !copies.isEmpty()) {
                    int copy = copies.remove();
                    absorbed.set(copy);
                    sealed.clear(copy);
                    sealed.set(row);
                }
            }
        }
        return new SealedRows(sealed, absorbed);
    }
}
