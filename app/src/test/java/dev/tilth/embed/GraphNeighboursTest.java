package dev.tilth.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.semantic.ExactNeighbours;
import dev.tilth.semantic.Points;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphNeighboursTest {
    @Test
    void findsNearlyAllThatAnExactSearchFinds() {
        long found = 0;
        long all = 0;
        for (int seed = 0; seed < 3; seed++) {
            Points points = points(new Random(seed), 2000, 48);
            long[] exact = new ExactNeighbours().find(points, 0.9f, 2);
            long[] near = new GraphNeighbours().find(points, 0.9f, 2);
            found += Arrays.stream(exact)
                    .filter(pair -> Arrays.binarySearch(near, pair) >= 0)
                    .count();
            all += exact.length;
            assertThat(near).isSorted().doesNotHaveDuplicates();
        }
        assertThat(all).isGreaterThan(500);
        assertThat((double) found / all).isGreaterThan(0.98);
    }

    @Test
    void givesTheSameEachTimeAndWithAnyNumberOfThreads() {
        Points points = points(new Random(7), 1500, 32);
        long[] one = new GraphNeighbours().find(points, 0.8f, 1);
        assertThat(one).isNotEmpty();
        for (int threads : List.of(1, 2, 3)) {
            assertThat(new GraphNeighbours().find(points, 0.8f, threads)).isEqualTo(one);
        }
    }

    /** Points of length 1, some near others. */
    private static Points points(Random random, int size, int dimension) {
        float[][] points = new float[size][dimension];
        for (int i = 0; i < size; i++) {
            boolean near = i > 0 && random.nextInt(4) == 0;
            float[] from = near ? points[random.nextInt(i)] : new float[dimension];
            double squares = 0;
            for (int k = 0; k < dimension; k++) {
                points[i][k] = from[k] + (float) random.nextGaussian() * (near ? 0.03f : 1);
                squares += points[i][k] * points[i][k];
            }
            for (int k = 0; k < dimension; k++) {
                points[i][k] /= (float) Math.sqrt(squares);
            }
        }
        return new Points() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public int dimension() {
                return dimension;
            }

            @Override
            public void copy(int point, float[] into, int offset) {
                System.arraycopy(points[point], 0, into, offset, dimension);
            }
        };
    }
}
