package dev.tilth.dedup;

import dev.tilth.sketch.LongIntMap;
import java.util.Arrays;
import java.util.BitSet;

/** One search: visits the rows in keep priority and decides each once. */
final class Search implements AutoCloseable {
    private static final int MOST_TWINS = 16;

    private final DedupOptions options;
    private final Field field;
    private final BitSet fixed;
    private final Heads heads;
    private final Comparisons texts;
    private final Judge judge;
    private final Outcome outcome;
    private final Decisions decisions;
    private final Links links;
    private final Lookahead ahead;
    private final Samples samples;
    /** Of a head that was removed for another head the position of that one. */
    private final int[] keptAt;

    private final LongIntMap nextTwin = new LongIntMap(16);
    private final IntSet seen = new IntSet();
    private long found;
    private long filtered;
    private long settled;
    private long verified;
    private long unverified;

    Search(DedupOptions options, Field field, Comparisons texts, Conditions conditions) {
        this.fixed = conditions.fixed();
        this.options = options;
        this.field = field;
        this.texts = texts;
        heads = field.heads();
        judge = new Judge(field.columns(), texts, options.threshold());
        outcome = new Outcome(field.columns().size());
        decisions = outcome.decisions();
        links = outcome.links();
        ahead = new Lookahead(options, heads, outcome, texts, conditions.threads());
        samples = new Samples(options.examples());
        keptAt = new int[heads.count()];
        Arrays.fill(keptAt, Duplicates.NONE);
        unverified = heads.buckets().beyond();
    }

    Duplicates run() {
        Questions questions = new Questions(field.columns(), field.rows());
        questions.link(links);
        int position = 0;
        for (int row : field.rows()) {
            if (field.twins().copyOf(row) >= 0) {
                decideCopy(row, field.twins().copyOf(row));
            } else if (field.twins().headOf(row) >= 0) {
                decideTwin(row, field.twins().headOf(row));
            } else {
                decideHead(row, position++);
            }
        }
        questions.conflicts(decisions, samples);
        samples.complete(this::complete);
        return new Duplicates(decisions, links, new Counts(found, filtered, settled, verified, unverified), samples);
    }

    @Override
    public void close() {
        ahead.close();
    }

    /** A copy goes where its original goes: if that is removed, both are like the same kept row. */
    private void decideCopy(int row, int original) {
        links.join(row, original);
        if (fixed.get(row)) {
            return;
        }
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
        for (int twin = head; twin >= 0 && steps < MOST_TWINS; twin = nextTwin.find(twin), steps++) {
            int kept = decisions.isRemoved(twin) ? decisions.other(twin) : twin;
            verified++;
            double similarity = judge.similarity(row, kept);
            Kind kind = similarity < options.threshold() ? Kind.VARIANT : judge.kind(row, kept);
            boolean removes = kind == Kind.FORMAT || (kind == Kind.NEAR && options.near());
            if (removes && !fixed.get(row)) {
                remove(row, kept, kind, similarity);
                return;
            }
            if (!removes) {
                relate(row, kept, kind, similarity);
            }
        }
        int next = nextTwin.put(head, row);
        if (next >= 0) {
            nextTwin.put(row, next);
        }
    }

    private void decideHead(int row, int p) {
        Match best = Match.NONE;
        Match relation = Match.NONE;
        int comparisons = 0;
        for (long entry : likely(row, ahead.of(p))) {
            int at = (int) entry;
            int other = heads.row(at);
            boolean removable = isRemovable(p, row, at, other);
            if (!removable && links.joined(row, other)) {
                settled++;
                relation = relation.stays() ? relation : sameForm(p, row, at);
            } else if (comparisons++ >= heads.effort().comparisons()) {
                linkUnverified(row, other);
            } else {
                Match match = compare(row, at, removable, best);
                best = match.removes() ? match : best;
                boolean relates = match.stays() && at < p && !decisions.isRemoved(other);
                relation = relates && match.similarity() > relation.similarity() ? match : relation;
            }
        }
        if (best.removes() && !fixed.get(row)) {
            keptAt[p] = best.position();
            remove(row, heads.row(best.position()), best.kind(), best.similarity());
        } else if (relation.stays()) {
            relate(row, heads.row(relation.position()), relation.kind(), relation.similarity());
        }
    }

    /** The likely candidates; where one was removed, the row that it was removed for is a candidate too. */
    private long[] likely(int row, Candidates candidates) {
        found += candidates.found();
        filtered += candidates.found() - candidates.likely().length;
        seen.clear();
        for (int equal : candidates.equals()) {
            int kept = keptAt[equal];
            if (kept >= 0 && judge.mayReach(row, heads.row(kept))) {
                seen.add(kept);
            }
        }
        return seen.size() == 0 ? candidates.likely() : withKept(row, candidates.likely());
    }

    private long[] withKept(int row, long[] likely) {
        for (long entry : likely) {
            seen.add((int) entry);
        }
        found += seen.size() - likely.length;
        long[] all = new long[seen.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = heads.entry(row, seen.value(i));
        }
        Arrays.sort(all);
        return all;
    }

    /** One candidate too many to be compared. Where the sketches alone say that the two are alike, they stay together. */
    private void linkUnverified(int row, int other) {
        unverified++;
        if (judge.looksAlike(row, other)) {
            links.join(row, other);
        }
    }

    /** What a row of the same words is that cannot remove this one; there is nothing to compare. */
    private Match sameForm(int p, int row, int at) {
        int other = heads.row(at);
        boolean relates = at < p && !decisions.isRemoved(other) && judge.sameForm(row, other);
        return relates ? new Match(at, judge.kind(row, other), 1) : Match.NONE;
    }

    private boolean isRemovable(int p, int row, int at, int other) {
        return options.near() && at < p && !decisions.isRemoved(other) && judge.mayRemove(row, other);
    }

    /** Compares the texts; joins the two where they reach the threshold. */
    private Match compare(int row, int at, boolean removable, Match best) {
        int other = heads.row(at);
        verified++;
        double similarity = judge.similarity(row, other);
        if (similarity < options.threshold()) {
            samples.addBelow(new Pair(row, other, Kind.NEAR, similarity, ""));
            return Match.NONE;
        }
        links.join(row, other);
        if (best.removes() && !(removable && isBetter(at, similarity, best))) {
            return Match.NONE;
        }
        Kind kind = judge.kind(row, other);
        return kind.removes() && !removable ? Match.NONE : new Match(at, kind, similarity);
    }

    /** The more similar of two kept rows stands for a removed one; of equal ones that of lower rank. */
    private boolean isBetter(int at, double similarity, Match best) {
        return similarity > best.similarity() || (similarity == best.similarity() && at < best.position());
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
        String difference = texts.views().difference(pair.row(), pair.other()).toString();
        return new Pair(pair.row(), pair.other(), pair.kind(), similarity, difference);
    }

    /**
     * @param threads that compare rows
     * @param fixed rows that are never removed
     */
    record Conditions(int threads, BitSet fixed) {}

    /** The outcome of one comparison. */
    private record Match(int position, Kind kind, double similarity) {
        static final Match NONE = new Match(Duplicates.NONE, Kind.VARIANT, -1);

        boolean removes() {
            return position >= 0 && kind.removes();
        }

        boolean stays() {
            return position >= 0 && !kind.removes();
        }
    }
}
