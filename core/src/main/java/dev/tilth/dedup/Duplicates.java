package dev.tilth.dedup;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What {@link Deduplicator} decided of each row, with the evidence. */
public final class Duplicates {
    /** Stands for no row. */
    public static final int NONE = -1;

    private final Decisions decisions;
    private final Links links;
    private final Counts counts;
    private final Samples samples;

    Duplicates(Decisions decisions, Links links, Counts counts, Samples samples) {
        this.decisions = decisions;
        this.links = links;
        this.counts = counts;
        this.samples = samples;
    }

    public boolean isRemoved(int row) {
        return decisions.isRemoved(row);
    }

    /** The kept row for which this one is removed, or {@link #NONE}. */
    public int keptBy(int row) {
        return isRemoved(row) ? decisions.other(row) : NONE;
    }

    /** The row that {@link #kind} relates this one to: what it is removed for, differs from or contradicts; or {@link #NONE}. */
    public int other(int row) {
        return decisions.other(row);
    }

    /** Why the row is removed, or what it was found to be though it stays; empty where it is like no other. */
    public Optional<Kind> kind(int row) {
        return decisions.kind(row);
    }

    /** Verified similarity to {@link #other}; empty where there is none, or where the two were related by their question. */
    public OptionalDouble similarity(int row) {
        return decisions.similarity(row);
    }

    /** Hands over pairs of rows whose connected sets must not be split: duplicates, variants, conflicts. */
    public void forEachLink(LinkConsumer consumer) {
        links.forEach(consumer);
    }

    /** The least row of those that must stay with this one. */
    public int unit(int row) {
        return links.root(row);
    }

    /** How many rows are of a kind: removed ones for those that remove, rows that stay for the others. */
    public int count(Kind kind) {
        return decisions.count(kind);
    }

    /** Number of rows removed. */
    public int removed() {
        return count(Kind.EXACT) + count(Kind.FORMAT) + count(Kind.NEAR);
    }

    /** What the search did. */
    public Counts counts() {
        return counts;
    }

    /** Some pairs of a kind, the same on every run, spread over all rows. */
    public List<Pair> pairs(Kind kind) {
        return samples.of(kind);
    }

    /** Removed pairs of the least similarity: the first to stay at a higher threshold. */
    public List<Pair> nearestAbove() {
        return samples.nearestAbove();
    }

    /** Verified pairs of the highest similarity under the threshold: the first to be removed at a lower one. */
    public List<Pair> nearestBelow() {
        return samples.nearestBelow();
    }
}
