package dev.tilth.decide;

import dev.tilth.contamination.Contamination;
import dev.tilth.dedup.Duplicates;
import dev.tilth.example.Rejection;
import dev.tilth.semantic.Rewordings;
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
 * @param duplicates what is like what, by its words
 * @param contained long texts inside longer ones
 * @param rewordings what is like what, by a model
 * @param kept rows in the dataset
 * @param reasons why good rows are not kept, duplicates aside
 * @param contamination items that must not be learned and were seen
 * @param units what stays together
 * @param partition the side of each kept row
 */
public record Decisions(
        SealedRows sealed,
        Duplicates duplicates,
        ContainedRows contained,
        Rewordings rewordings,
        BitSet kept,
        Map<Integer, Rejection> reasons,
        Contamination contamination,
        Units units,
        Partition partition) {
    public Decisions {
        kept = (BitSet) kept.clone();
        reasons = new HashMap<>(reasons);
    }

    /** The kept row for which this one was removed, or {@link Duplicates#NONE}. */
    public int keptBy(int row) {
        return rewordings.isRemoved(row) ? rewordings.of(row).orElseThrow().other() : duplicates.keptBy(row);
    }

    /** What a row was removed for, or what it was found to be though it stays: by its words, else by a model. */
    public Optional<Relation> relation(int row) {
        boolean stays = kept.get(row);
        Optional<Relation> byModel = rewordings
                .of(row)
                .filter(match -> stays != rewordings.isRemoved(row))
                .map(match -> new Relation(match.kind().word(), match.other(), match.similarity()));
        Optional<Relation> byWords = duplicates
                .kind(row)
                .filter(kind -> stays != kind.removes())
                .map(kind -> new Relation(
                        kind.word(),
                        duplicates.other(row),
                        duplicates.similarity(row).orElse(0)));
        return stays ? byWords.or(() -> byModel) : byModel.or(() -> byWords);
    }

    /**
     * @param kind word of the kind of duplicates, variants or conflicts
     * @param other the row that it is related to
     * @param similarity in [0, 1]; 0 where only their questions relate the two
     */
    public record Relation(String kind, int other, double similarity) {}

    /** Why a good row is not in the dataset for what others are; empty where it is, or where reading rejected it. */
    public Optional<Rejection> reason(int row) {
        return Optional.ofNullable(reasons.get(row));
    }
}
