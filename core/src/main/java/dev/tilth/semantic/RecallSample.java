package dev.tilth.semantic;

import java.util.Arrays;

/** Measures an approximate search: some points, spread evenly, are compared with all. */
final class RecallSample {
    private static final int POINTS = 64;

    private RecallSample() {}

    /** @param pairs that the search found */
    static Recall of(Points points, long[] pairs, float least) {
        int dimension = points.dimension();
        float[] query = new float[dimension];
        float[] other = new float[dimension];
        long found = 0;
        long all = 0;
        for (int i = 1; i <= POINTS; i++) {
            int point = (int) ((long) i * (points.size() - 1) / POINTS);
            points.copy(point, query, 0);
            for (int earlier = 0; earlier < point; earlier++) {
                points.copy(earlier, other, 0);
                if (Vectors.cosine(query, other) >= least) {
                    all++;
                    found += Arrays.binarySearch(pairs, (long) point << 32 | earlier) >= 0 ? 1 : 0;
                }
            }
        }
        return new Recall(found, all);
    }
}
