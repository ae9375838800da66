package dev.tilth.dedup;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The candidates of the positions that come next, found by many threads, block after block. While they are at it they
 * compare the texts that the search will most likely ask for. Nothing is decided here: what is guessed wrong costs time
 * and never changes a result.
 */
final class Lookahead implements AutoCloseable {
    /** The first block is small: what is decided in it saves guesses in the next ones. */
    private static final int LEAST = 16;

    private static final int MOST = 2048;

    /** Once so many are as alike as the threshold asks, the search has most likely joined the others when it comes. */
    private static final int ENOUGH = 4;

    private final DedupOptions options;
    private final Heads heads;
    private final Outcome outcome;
    private final Comparisons texts;
    private final Crew<Scout> crew;
    private final Candidates[] block = new Candidates[MOST];
    private int start;
    private int end;

    /** @param texts takes what is found; nothing is added to it while a block is looked at */
    Lookahead(DedupOptions options, Heads heads, Outcome outcome, Comparisons texts, int threads) {
        this.options = options;
        this.heads = heads;
        this.outcome = outcome;
        this.texts = texts;
        this.crew = new Crew<>(Stream.generate(Scout::new).limit(threads).toList());
    }

    /** The candidates of a position; they are asked for in order. */
    Candidates of(int position) {
        if (position >= end) {
            start = position;
            end = Math.min(heads.count(), start + Math.min(MOST, LEAST + start));
            texts.startOfBlock();
            crew.run(start, end);
            crew.workers().forEach(scout -> texts.take(scout.texts));
        }
        return Objects.requireNonNull(block[position - start]);
    }

    @Override
    public void close() {
        crew.close();
    }

    /** One thread. */
    private final class Scout implements IntConsumer {
        private final Comparisons texts = Lookahead.this.texts.another();
        private final Judge judge = new Judge(heads.columns(), texts, options.threshold());
        private final IntSet found = new IntSet();

        @Override
        public void accept(int position) {
            Candidates candidates = heads.buckets().isAlone(position) ? Candidates.NONE : candidates(position);
            block[position - start] = candidates;
            if (candidates.likely().length > 0) {
                compare(position, candidates.likely());
            }
        }

        private Candidates candidates(int position) {
            found.clear();
            heads.buckets().collect(position, found);
            int row = heads.row(position);
            long[] likely = new long[found.size()];
            int[] equals = new int[found.size()];
            int likelyCount = 0;
            int equalCount = 0;
            for (int i = 0; i < found.size(); i++) {
                int other = found.value(i);
                if (judge.mayReach(row, heads.row(other))) {
                    likely[likelyCount++] = heads.entry(row, other);
                }
                if (other < position && judge.mayRemove(row, heads.row(other))) {
                    equals[equalCount++] = other;
                }
            }
            Arrays.sort(likely, 0, likelyCount);
            return new Candidates(Arrays.copyOf(likely, likelyCount), Arrays.copyOf(equals, equalCount), found.size());
        }

        private void compare(int position, long[] likely) {
            int row = heads.row(position);
            int reached = 0;
            for (int i = 0; i < likely.length && i < heads.effort().comparisons() && reached < ENOUGH; i++) {
                int other = heads.row((int) likely[i]);
                boolean removable = options.near()
                        && (int) likely[i] < position
                        && !outcome.decisions().isRemoved(other)
                        && judge.mayRemove(row, other);
                if (Lookahead.this.texts.knows(row, other)
                        || (!removable && outcome.links().areJoined(row, other))) {
                    continue;
                }
                if (judge.similarity(row, other) >= options.threshold()) {
                    reached++;
                    judge.kind(row, other);
                }
            }
        }
    }
}
