package dev.tilth.split;

import dev.tilth.unit.Units;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * What the split looks at. Rows are numbered in the order of the recipe.
 *
 * @param units that must not be cut, over the rows that are present
 * @param fingerprint 64 bits of a row's content, so that a row is drawn alike wherever it stands
 * @param labels of a row, as indices into {@code labelNames}, each once; empty where it has none
 * @param source of a row, as an index into {@code sourceNames}
 * @param labelNames the labels
 * @param sourceNames the sources
 * @param sealed rows of the sealed test set; where there are any, they and their units are the test set
 */
public record SplitRows(
        Units units,
        IntToLongFunction fingerprint,
        IntFunction<int[]> labels,
        IntUnaryOperator source,
        List<String> labelNames,
        List<String> sourceNames,
        BitSet sealed) {
    public SplitRows {
        labelNames = List.copyOf(labelNames);
        sourceNames = List.copyOf(sourceNames);
        sealed = (BitSet) sealed.clone();
    }
}
