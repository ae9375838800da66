package dev.tilth.semantic;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.example.Example;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds rewordings. Rows are visited in keep priority, as {@link dev.tilth.dedup.Deduplicator} does: a row is one of another
 * only where that one is kept, so that every cluster is a star and nothing goes through a chain. All pairs found whose
 * prompts reach the threshold stay together, whatever their kind.
 */
public final class SemanticSearch {
    /** Up to here all rows are compared with all: with more, a search that is approximate costs less. */
    private static final int EXACT = 40_000;
    /** Rounding of float sums; what it lets in is verified. */
    private static final double SLACK = 1e-3;
    /** How far under the threshold pairs are looked for, so that the report can show the nearest. */
    private static final double BELOW = 0.03;

    private final SemanticOptions options;
    private final Semantics with;
    private final int exact;

    public SemanticSearch(SemanticOptions options, Semantics with) {
        this(options, with, EXACT);
    }

    SemanticSearch(SemanticOptions options, Semantics with, int exact) {
        this.options = options;
        this.with = with;
        this.exact = exact;
    }

    /**
     * The result depends on the arguments and the vectors alone.
     *
     * @param rows those that take part
     * @param rank keep priority of every row
     * @param reader reads the example of a row
     * @throws dev.tilth.fault.Fault where the model fails
     */
    public Rewordings find(SketchColumns columns, BitSet rows, int[] rank, IntFunction<Example> reader) {
        if (with.embedder().isEmpty() || rows.isEmpty()) {
            return Rewordings.NONE;
        }
        Vectors vectors = new VectorStep(with, with.embedder().get(), options, reader).vectors(byRank(rows, rank));
        boolean all = vectors.points() <= exact;
        Neighbours search = all ? new ExactNeighbours() : with.approximate();
        long[] pairs = search.find(vectors.joined(), (float) (options.threshold() - BELOW - SLACK), with.threads());
        Stars stars = new Stars(vectors, new PairJudge(columns, reader), options.threshold(), options.examples());
        stars.decide(pairs);
        Optional<Recall> recall = all
                ? Optional.empty()
                : Optional.of(RecallSample.of(vectors.joined(), pairs, (float) options.threshold()));
        return new Rewordings(
                facts(vectors, recall), stars.decided(), stars.links(), stars.samples(), options.remove());
    }

    private Rewordings.Facts facts(Vectors vectors, Optional<Recall> recall) {
        Embedder embedder = with.embedder().orElseThrow();
        return new Rewordings.Facts(
                embedder.name(),
                vectors.points(),
                vectors.numbers().size(),
                IntStream.range(0, vectors.points()).filter(vectors::isCut).count(),
                vectors.dimension(),
                vectors.digest(),
                recall);
    }

    private static int[] byRank(BitSet rows, int[] rank) {
        return rows.stream()
                .mapToLong(row -> (long) rank[row] << 32 | row)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }
}
