package dev.tilth.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExactNeighboursTest {
    @Test
    void findsWhatComparingPairByPairFinds() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            Cloud cloud = Cloud.of(random, 1 + random.nextInt(700), 1 + random.nextInt(40));
            assertThat(new ExactNeighbours().find(cloud, 0.9f, 1))
                    .as("seed %d", seed)
                    .isEqualTo(slow(cloud, 0.9f));
        }
    }

    @Test
    void givesTheSameWithAnyNumberOfThreads() {
        Cloud cloud = Cloud.of(new Random(1), 1500, 24);
        long[] one = new ExactNeighbours().find(cloud, 0.8f, 1);
        assertThat(one).isNotEmpty();
        for (int threads : List.of(2, 3, 8)) {
            assertThat(new ExactNeighbours().find(cloud, 0.8f, threads)).isEqualTo(one);
        }
    }

    @Test
    void keepsTheNearestOfACrowd() {
        Cloud crowd = new Cloud(IntStream.range(0, 200)
                .mapToObj(i -> new float[] {1, i * 1e-4f})
                .toArray(float[][]::new));
        long[] pairs = new ExactNeighbours().find(crowd, 0.5f, 2);
        long[] ofTheLast = Arrays.stream(pairs)
                .filter(pair -> pair >>> 32 == 199)
                .map(pair -> pair & 0xFFFFFFFFL)
                .toArray();
        assertThat(ofTheLast)
                .containsExactly(IntStream.range(199 - Neighbours.MOST, 199)
                        .asLongStream()
                        .toArray());
    }

    /** All pairs, one by one. */
    private static long[] slow(Cloud cloud, float least) {
        return IntStream.range(0, cloud.size())
                .boxed()
                .flatMapToLong(later -> IntStream.range(0, later)
                        .filter(earlier -> dot(cloud.points[later], cloud.points[earlier]) >= least)
                        .mapToLong(earlier -> (long) later << 32 | earlier))
                .collect(java.util.ArrayList<Long>::new, java.util.ArrayList::add, java.util.ArrayList::addAll)
                .stream()
                .flatMapToLong(LongStream::of)
                .toArray();
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (double) a[i] * b[i])
                .sum();
    }

    /** Points of length 1, some near others. */
    @SuppressWarnings("ArrayRecordComponent") // two clouds are never compared with equals
    record Cloud(float[][] points) implements Points {
        static Cloud of(Random random, int size, int dimension) {
            float[][] points = new float[size][];
            for (int i = 0; i < size; i++) {
                boolean near = i > 0 && random.nextInt(5) == 0;
                float[] from = near ? points[random.nextInt(i)] : new float[dimension];
                float[] point = new float[dimension];
                for (int k = 0; k < dimension; k++) {
                    point[k] = from[k] + (float) random.nextGaussian() * (near ? 0.05f : 1);
                }
                points[i] = new Embedding(point, false).unit();
            }
            return new Cloud(points);
        }

        @Override
        public int size() {
            return points.length;
        }

        @Override
        public int dimension() {
            return points[0].length;
        }

        @Override
        public void copy(int point, float[] into, int offset) {
            System.arraycopy(points[point], 0, into, offset, points[point].length);
        }
    }
}
