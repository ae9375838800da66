package dev.tilth.contamination;

import dev.tilth.example.Example;
import java.util.List;
import java.util.function.UnaryOperator;

/** What one row holds of the items of an index. Made by {@link Probe}, read by {@link Contamination}. */
public final class RowHits {
    private final int row;
    private final List<Sight> sights;

    RowHits(int row, List<Sight> sights) {
        this.row = row;
        this.sights = List.copyOf(sights);
    }

    /** The row of the build. */
    public int row() {
        return row;
    }

    /** The same hits, of another row: one is numbered when all rows before it have been read. */
    public RowHits at(int numbered) {
        return new RowHits(numbered, sights);
    }

    /**
     * The same hits with the common runs in words.
     *
     * @param example the row
     * @param redact takes private values out of a text
     */
    public RowHits withCommonTexts(Example example, UnaryOperator<String> redact) {
        return new RowHits(
                row,
                sights.stream()
                        .map(sight -> sight.withCommon(CommonText.of(example, sight.at(), sight.run(), redact)))
                        .toList());
    }

    List<Sight> sights() {
        return sights;
    }
}
