package dev.tilth.contamination;

import dev.tilth.gate.Overlap;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which items the rows that would train show, and which rows must go.
 *
 * @param overlaps items checked and seen by file, before any row is rejected, in the order of the files
 * @param seen items that are seen, in the order of the index
 * @param reported items of which there is only evidence that rejects no row, in the order of the index
 * @param touched items that share any n-gram with a row, seen or not, in the order of the index
 * @param rejected rows that show items, in the order of the build, each once, by the item that it holds most of
 */
public record Contamination(
        List<Overlap> overlaps,
        List<SeenItem> seen,
        List<SeenItem> reported,
        List<SeenItem> touched,
        List<SeenBy> rejected) {
    public Contamination {
        overlaps = List.copyOf(overlaps);
        seen = List.copyOf(seen);
        reported = List.copyOf(reported);
        touched = List.copyOf(touched);
        rejected = List.copyOf(rejected);
    }

    /**
     * Decides when all rows are known. An item is seen where one row holds more than the share of its n-grams, or shows
     * it by other evidence that rejects, or where rows hold that share together; for the latter n-grams that stand in
     * very many rows are boilerplate, and so is a short item that does. Rejected are the rows that hold too much alone,
     * then those that hold most until the item is clean.
     *
     * @param index of the items
     * @param hits of all rows, in any order
     * @param train rows that would train
     * @param units how many units the rows are, for what counts as boilerplate
     */
    public static Contamination decide(ReferenceIndex index, List<RowHits> hits, BitSet train, int units) {
        List<RowHits> ordered = hits.stream()
                .filter(one -> train.get(one.row()))
                .sorted(Comparator.comparingInt(RowHits::row))
                .toList();
        return new Decision(index, ordered, index.options().mostUnits(units)).decide();
    }

    static List<Overlap> overlaps(ReferenceIndex index, List<SeenItem> seen) {
        Map<String, long[]> byFile = new LinkedHashMap<>();
        for (Item item : index.items()) {
            byFile.computeIfAbsent(item.file(), file -> new long[2])[0]++;
        }
        for (SeenItem one : seen) {
            byFile.computeIfAbsent(one.item().file(), file -> new long[2])[1]++;
        }
        return byFile.entrySet().stream()
                .map(file -> new Overlap(file.getKey(), file.getValue()[0], file.getValue()[1]))
                .toList();
    }
}
