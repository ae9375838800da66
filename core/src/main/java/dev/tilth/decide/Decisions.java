package dev.tilth.decide;

import dev.tilth.contamination.Contamination;
import dev.tilth.dedup.Duplicates;
import dev.tilth.example.Rejection;
import dev.tilth.split.Partition;
import dev.tilth.unit.Units;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided of each row after reading. Rows are numbered as in {@link dev.tilth.corpus.Rows}.
 *
 * @param sealed the sealed test set in this build
 * @param duplicates what is like what
 * @param kept rows in the dataset
 * @param reasons why good rows are not kept, duplicates aside
 * @param contamination items that must not be learned and were seen
 * @param units what stays together
 * @param partition the side of each kept row
 */
public record Decisions(
        SealedRows sealed,
        Duplicates duplicates,
        BitSet kept,
        Map<Integer, Rejection> reasons,
        Contamination contamination,
        Units units,
        Partition partition) {
    public Decisions {
        kept = (BitSet) kept.clone();
        reasons = new HashMap<>(reasons);
    }

    /** Why a good row is not in the dataset for what others are; empty where it is, or where reading rejected it. */
    public Optional<Rejection> reason(int row) {
        return Optional.ofNullable(reasons.get(row));
    }
}
