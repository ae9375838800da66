package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import java.util.Arrays;

/** One search: visits the rows in keep priority and decides each once. */
final class Search {
    private static final int MOST_TWINS = 16;

    private final DedupOptions options;
    private final SketchColumns columns;
    private final int[] rows;
    private final Views views;
    private final Judge judge;
    private final Twins twins;
    private final Effort effort;
    private final Buckets buckets;
    private final Candidates candidates;
    private final int[] positions;
    private final int[] nextTwin;
    private final Decisions decisions;
    private final Links links;
    private final Samples samples;
    private long found;
    private long filtered;
    private long settled;
    private long verified;
    private long unverified;

    Search(DedupOptions options, SketchColumns columns, int[] rows, ExampleReader reader) {
        this.options = options;
        this.columns = columns;
        this.rows = rows;
        views = new Views(reader);
        judge = new Judge(columns, views, options.threshold());
        twins = new Twins(columns, rows);
        effort = Effort.of(twins.heads().length);
        buckets = new Buckets(columns, twins.heads(), effort.walk());
        candidates = new Candidates(twins.heads().length);
        positions = new int[columns.size()];
        nextTwin = new int[columns.size()];
        decisions = new Decisions(columns.size());
        links = new Links(columns.size());
        samples = new Samples(options.examples());
    }

    Duplicates run() {
        Arrays.fill(positions, Duplicates.NONE);
        Arrays.fill(nextTwin, Duplicates.NONE);
        for (int p = 0; p < twins.heads().length; p++) {
            positions[twins.heads()[p]] = p;
        }
        Questions questions = new Questions(columns, rows);
        questions.link(links);
        for (int row : rows) {
            if (twins.copyOf(row) >= 0) {
                decideCopy(row, twins.copyOf(row));
            } else if (twins.headOf(row) >= 0) {
                decideTwin(row, twins.headOf(row));
            } else {
                decideHead(row);
            }
        }
        questions.conflicts(decisions, samples);
        samples.complete(this::complete);
        return new Duplicates(decisions, links, new Counts(found, filtered, settled, verified, unverified), samples);
    }

    /** A copy goes where its original goes: if that is removed, both are like the same kept row. */
    private void decideCopy(int row, int original) {
        links.join(row, original);
        if (decisions.isRemoved(original)) {
            remove(
                    row,
                    decisions.other(original),
                    decisions.kind(original).orElseThrow(),
                    decisions.similarity(original).orElseThrow());
        } else {
            remove(row, original, Kind.EXACT, 1);
        }
    }

    /** The same words as the head; only signs without an aspect, such as pictographs, can differ. */
    private void decideTwin(int row, int head) {
        links.join(row, head);
        int steps = 0;
        for (int twin = head; twin >= 0 && steps < MOST_TWINS; twin = nextTwin[twin], steps++) {
            int kept = decisions.isRemoved(twin) ? decisions.other(twin) : twin;
            verified++;
            double similarity = judge.similarity(row, kept);
            Kind kind = similarity < options.threshold() ? Kind.VARIANT : judge.kind(row, kept);
            if (kind == Kind.FORMAT || (kind == Kind.NEAR && options.near())) {
                remove(row, kept, kind, similarity);
                return;
            }
            relate(row, kept, kind, similarity);
        }
        nextTwin[row] = nextTwin[head];
        nextTwin[head] = row;
    }

    private void decideHead(int row) {
        int p = positions[row];
        candidates.collect(buckets, p, effort.walk());
        redirect(p, row);
        found += candidates.count();
        Match best = Match.NONE;
        Match relation = Match.NONE;
        int comparisons = 0;
        for (long entry : order(row)) {
            int other = twins.heads()[(int) entry];
            boolean removable = isRemovable(p, row, (int) entry, other);
            if (!removable && links.joined(row, other)) {
                settled++;
                relation = relation.stays() ? relation : sameForm(p, row, (int) entry, other);
            } else if (!judge.mayReach(row, other)) {
                filtered++;
            } else if (comparisons++ >= effort.comparisons()) {
                linkUnverified(row, other);
            } else {
                Match match = compare(row, other, removable, best);
                best = match.removes() ? match : best;
                boolean relates = match.stays() && (int) entry < p && !decisions.isRemoved(other);
                relation = relates && match.similarity() > relation.similarity() ? match : relation;
            }
        }
        if (best.removes()) {
            remove(row, best.row(), best.kind(), best.similarity());
        } else if (relation.stays()) {
            relate(row, relation.row(), relation.kind(), relation.similarity());
        }
    }

    /** The likeliest first; where they are too many to compare all, by what the whole signatures say. */
    private long[] order(int row) {
        return candidates.count() <= effort.comparisons()
                ? candidates.order(candidates::shared)
                : candidates.order(p -> columns.agreeingBits(row, twins.heads()[p]));
    }

    /** One candidate too many to be compared. Where the sketches alone say that the two are alike, they stay together. */
    private void linkUnverified(int row, int other) {
        unverified++;
        if (judge.looksAlike(row, other)) {
            links.join(row, other);
        }
    }

    /** Where a candidate was removed, the row that it was removed for is a candidate too. */
    private void redirect(int p, int row) {
        int count = candidates.count();
        for (int i = 0; i < count; i++) {
            int other = twins.heads()[candidates.candidate(i)];
            if (decisions.isRemoved(other) && judge.mayRemove(row, other)) {
                int kept = positions[decisions.other(other)];
                if (kept >= 0) {
                    candidates.add(p, kept);
                }
            }
        }
    }

    /** What a row of the same words is that cannot remove this one; there is nothing to compare. */
    private Match sameForm(int p, int row, int otherPosition, int other) {
        boolean relates = otherPosition < p && !decisions.isRemoved(other) && judge.sameForm(row, other);
        return relates ? new Match(other, judge.kind(row, other), 1) : Match.NONE;
    }

    private boolean isRemovable(int p, int row, int otherPosition, int other) {
        return options.near() && otherPosition < p && !decisions.isRemoved(other) && judge.mayRemove(row, other);
    }

    /** Compares the texts; joins the two where they reach the threshold. */
    private Match compare(int row, int other, boolean removable, Match best) {
        verified++;
        double similarity = judge.similarity(row, other);
        if (similarity < options.threshold()) {
            samples.addBelow(new Pair(row, other, Kind.NEAR, similarity, ""));
            return Match.NONE;
        }
        links.join(row, other);
        if (best.removes() && !(removable && isBetter(other, similarity, best))) {
            return Match.NONE;
        }
        Kind kind = judge.kind(row, other);
        return kind.removes() && !removable ? Match.NONE : new Match(other, kind, similarity);
    }

    /** The more similar of two kept rows stands for a removed one; of equal ones that of lower rank. */
    private boolean isBetter(int other, double similarity, Match best) {
        return similarity > best.similarity()
                || (similarity == best.similarity() && positions[other] < positions[best.row()]);
    }

    private void remove(int row, int kept, Kind kind, double similarity) {
        decisions.set(row, kind, kept, similarity);
        samples.add(new Pair(row, kept, kind, similarity, ""));
    }

    private void relate(int row, int other, Kind kind, double similarity) {
        decisions.set(row, kind, other, similarity);
        if (decisions.kind(other).isEmpty()) {
            decisions.set(other, kind, row, similarity);
        }
        samples.add(new Pair(row, other, kind, similarity, ""));
    }

    private Pair complete(Pair pair) {
        if (pair.kind() == Kind.EXACT) {
            return pair;
        }
        double similarity =
                Double.isNaN(pair.similarity()) ? judge.similarity(pair.row(), pair.other()) : pair.similarity();
        String difference = views.difference(pair.row(), pair.other()).toString();
        return new Pair(pair.row(), pair.other(), pair.kind(), similarity, difference);
    }

    /** The outcome of one comparison. */
    private record Match(int row, Kind kind, double similarity) {
        static final Match NONE = new Match(Duplicates.NONE, Kind.VARIANT, -1);

        boolean removes() {
            return row >= 0 && kind.removes();
        }

        boolean stays() {
            return row >= 0 && !kind.removes();
        }
    }
}
