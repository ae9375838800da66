package dev.tilth.embed;

import dev.tilth.corpus.Ordered;
import dev.tilth.semantic.Neighbours;
import dev.tilth.semantic.Points;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult.NodeScore;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/**
 * Neighbours by a graph that is walked towards a point (Subramanya et al. 2019, DiskANN), as JVector builds it. The graph
 * depends on the order in which points come, so one thread builds it; many search it.
 */
public final class GraphNeighbours implements Neighbours {
    private static final int DEGREE = 32;
    private static final int BEAM = 100;
    private static final float OVERFLOW = 1.2f;
    private static final float ALPHA = 1.2f;
    private static final int POINTS_AT_ONCE = 256;
    /** JVector advises a flag of the JVM as soon as it is loaded; held, since a logger that nobody holds is forgotten. */
    private static final Logger ADVICE = Logger.getLogger("io.github.jbellis.jvector");

    public GraphNeighbours() {
        ADVICE.setLevel(Level.SEVERE);
    }

    @Override
    public long[] find(Points points, float least, int threads) {
        RandomAccessVectorValues vectors = new Values(points);
        ForkJoinPool alone = new ForkJoinPool(1);
        try (GraphIndexBuilder builder = GraphIndexBuilder.builder(
                        BuildScoreProvider.randomAccessScoreProvider(vectors, VectorSimilarityFunction.DOT_PRODUCT),
                        vectors.dimension(),
                        DEGREE)
                .withBeamWidth(BEAM)
                .withNeighborOverflow(OVERFLOW)
                .withAlpha(ALPHA)
                .withSimdExecutor(alone)
                .withParallelExecutor(alone)
                .build()) {
            for (int point = 0; point < points.size(); point++) {
                builder.addGraphNode(point, vectors.getVector(point));
            }
            builder.cleanup();
            return search(builder.getGraph(), vectors, least, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            alone.shutdown();
        }
    }

    private static long[] search(
            ImmutableGraphIndex graph, RandomAccessVectorValues vectors, float least, int threads) {
        Iterator<Integer> starts = IntStream.iterate(0, from -> from < vectors.size(), from -> from + POINTS_AT_ONCE)
                .iterator();
        List<long[]> found = new ArrayList<>();
        new Ordered(threads).<Integer, long[]>map(starts, () -> searcher(graph, vectors, least), found::add);
        return found.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    }

    private static Function<Integer, long[]> searcher(
            ImmutableGraphIndex graph, RandomAccessVectorValues vectors, float least) {
        GraphSearcher searcher = new GraphSearcher(graph);
        // JVector's score of a dot product is (1 + dot) / 2
        float score = (1 + least) / 2;
        return from -> IntStream.range(from, Math.min(vectors.size(), from + POINTS_AT_ONCE))
                .boxed()
                .flatMapToLong(point -> Arrays.stream(near(searcher, vectors, point))
                        .filter(each -> each.node != point && each.score >= score)
                        .mapToLong(each -> pair(point, each.node)))
                .toArray();
    }

    private static NodeScore[] near(GraphSearcher searcher, RandomAccessVectorValues vectors, int point) {
        return searcher.search(
                        DefaultSearchScoreProvider.exact(
                                vectors.getVector(point), VectorSimilarityFunction.DOT_PRODUCT, vectors),
                        MOST + 1,
                        2 * MOST,
                        0f,
                        0f,
                        Bits.ALL)
                .getNodes();
    }

    private static long pair(int a, int b) {
        return (long) Math.max(a, b) << 32 | Math.min(a, b);
    }

    /** Points as JVector reads them, all in memory: 4 bytes a value. */
    private static final class Values implements RandomAccessVectorValues {
        private final int dimension;
        private final List<VectorFloat<?>> vectors = new ArrayList<>();

        Values(Points points) {
            dimension = points.dimension();
            for (int point = 0; point < points.size(); point++) {
                float[] values = new float[dimension];
                points.copy(point, values, 0);
                vectors.add(VectorizationProvider.getInstance()
                        .getVectorTypeSupport()
                        .createFloatVector(values));
            }
        }

        @Override
        public int size() {
            return vectors.size();
        }

        @Override
        public int dimension() {
            return dimension;
        }

        @Override
        public VectorFloat<?> getVector(int point) {
            return vectors.get(point);
        }

        @Override
        public boolean isValueShared() {
            return false;
        }

        @Override
        public RandomAccessVectorValues copy() {
            return this;
        }
    }
}
