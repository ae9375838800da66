package dev.tilth.semantic;

import dev.tilth.corpus.Ordered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Compares all points with all. A block of points is laid out value by value, so that one loop over the block runs in vector
 * instructions while every sum keeps its order: the result does not depend on the machine.
 */
public final class ExactNeighbours implements Neighbours {
    private static final int BLOCK = 64;
    private static final int QUERIES = 256;

    @Override
    public long[] find(Points points, float least, int threads) {
        List<long[]> found = new ArrayList<>();
        new Ordered(threads)
                .<Integer, long[]>map(
                        IntStream.iterate(0, from -> from < points.size(), from -> from + QUERIES)
                                .iterator(),
                        () -> queries(points, least),
                        found::add);
        long[] all = found.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }

    private static Function<Integer, long[]> queries(Points points, float least) {
        int dimension = points.dimension();
        float[] block = new float[BLOCK * dimension];
        float[] row = new float[dimension];
        float[] sums = new float[BLOCK];
        return from -> {
            int to = Math.min(points.size(), from + QUERIES);
            float[] queries = new float[(to - from) * dimension];
            Nearest[] nearest = new Nearest[to - from];
            for (int q = from; q < to; q++) {
                points.copy(q, queries, (q - from) * dimension);
                nearest[q - from] = new Nearest();
            }
            for (int start = 0; start < to; start += BLOCK) {
                layOut(points, start, block, row);
                for (int q = Math.max(from, start + 1); q < to; q++) {
                    dots(queries, (q - from) * dimension, dimension, block, sums);
                    nearest[q - from].add(sums, start, Math.min(BLOCK, q - start), least);
                }
            }
            return pairs(nearest, from);
        };
    }

    private static long[] pairs(Nearest[] nearest, int from) {
        return IntStream.range(0, nearest.length)
                .boxed()
                .flatMapToLong(i -> nearest[i].points().mapToLong(point -> (long) (from + i) << 32 | point))
                .toArray();
    }

    private static void layOut(Points points, int start, float[] block, float[] row) {
        Arrays.fill(block, 0);
        for (int b = 0; b < Math.min(BLOCK, points.size() - start); b++) {
            points.copy(start + b, row, 0);
            for (int i = 0; i < row.length; i++) {
                block[i * BLOCK + b] = row[i];
            }
        }
    }

    /** The dot product of one vector with each of a block. */
    private static void dots(float[] queries, int offset, int dimension, float[] block, float[] sums) {
        Arrays.fill(sums, 0);
        int i = 0;
        for (; i + 4 <= dimension; i += 4) {
            float v0 = queries[offset + i];
            float v1 = queries[offset + i + 1];
            float v2 = queries[offset + i + 2];
            float v3 = queries[offset + i + 3];
            int at = i * BLOCK;
            for (int b = 0; b < BLOCK; b++) {
                sums[b] += (v0 * block[at + b] + v1 * block[at + BLOCK + b])
                        + (v2 * block[at + 2 * BLOCK + b] + v3 * block[at + 3 * BLOCK + b]);
            }
        }
        for (; i < dimension; i++) {
            float value = queries[offset + i];
            int at = i * BLOCK;
            for (int b = 0; b < BLOCK; b++) {
                sums[b] += value * block[at + b];
            }
        }
    }

    /** The nearest points of one, the earlier of equally near ones. */
    private static final class Nearest {
        private final float[] cosines = new float[MOST];
        private final int[] found = new int[MOST];
        private int count;

        void add(float[] sums, int start, int size, float least) {
            for (int b = 0; b < size; b++) {
                if (sums[b] >= least && (count < MOST || sums[b] > cosines[count - 1])) {
                    insert(sums[b], start + b);
                }
            }
        }

        private void insert(float cosine, int point) {
            int at = count < MOST ? count++ : MOST - 1;
            for (; at > 0 && cosines[at - 1] < cosine; at--) {
                cosines[at] = cosines[at - 1];
                found[at] = found[at - 1];
            }
            cosines[at] = cosine;
            found[at] = point;
        }

        IntStream points() {
            return Arrays.stream(found, 0, count);
        }
    }
}
