package dev.tilth.semantic;

import dev.tilth.dedup.LinkConsumer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link SemanticSearch} decided of each row, with the evidence. */
public final class Rewordings {
    /** Nothing was asked for. */
    public static final Rewordings NONE = new Rewordings(Facts.NONE, List.of(), List.of(), Samples.NONE, false);

    private final Facts facts;
    private final Map<Integer, Match> byRow = new HashMap<>();
    private final Map<Kind, Long> counts = new HashMap<>();
    private final List<Match> links;
    private final Samples samples;
    private final boolean removes;

    /**
     * @param decided at most one match of each row, in keep priority
     * @param links all verified pairs
     */
    Rewordings(Facts facts, List<Match> decided, List<Match> links, Samples samples, boolean removes) {
        this.facts = facts;
        this.links = List.copyOf(links);
        this.samples = samples;
        this.removes = removes;
        for (Match match : decided) {
            byRow.put(match.row(), match);
            counts.merge(match.kind(), 1L, Long::sum);
        }
    }

    /**
     * What was done.
     *
     * @param model that gave the vectors; empty where none was asked for
     * @param rows that took part
     * @param texts different texts of theirs
     * @param cutRows rows with a text that was longer than the model reads
     * @param dimension values of a vector
     * @param digest SHA-256 of the texts' fingerprints and vectors
     * @param recall of the search for neighbours, where it was approximate
     */
    public record Facts(
            String model, long rows, long texts, long cutRows, int dimension, String digest, Optional<Recall> recall) {
        static final Facts NONE = new Facts("", 0, 0, 0, 0, "", Optional.empty());

        public boolean isAsked() {
            return !model.isEmpty();
        }

        /** Bytes of the vectors. */
        public long bytes() {
            return texts * dimension * Float.BYTES;
        }
    }

    public Facts facts() {
        return facts;
    }

    /** The relation of a row to an earlier one in keep priority; empty where it has none. */
    public Optional<Match> of(int row) {
        return Optional.ofNullable(byRow.get(row));
    }

    /** Whether the recipe has this row removed for another. */
    public boolean isRemoved(int row) {
        Match match = byRow.get(row);
        return removes && match != null && match.kind() == Kind.REWORDING;
    }

    /** How many rows are of a kind. */
    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Hands over pairs of rows that must be on one side of the split. */
    public void forEachLink(LinkConsumer consumer) {
        links.forEach(link -> consumer.link(link.row(), link.other()));
    }

    /** Some pairs of a kind, the same on every run. */
    public List<Match> pairs(Kind kind) {
        return samples.of(kind);
    }

    /** Rewordings of the least similarity: the first to stay at a higher threshold. */
    public List<Match> nearestAbove() {
        return samples.above();
    }

    /** Would-be rewordings of the highest similarity under the threshold. */
    public List<Match> nearestBelow() {
        return samples.below();
    }
}
