package dev.tilth.bench.kernel;

import dev.tilth.sketch.Overlap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The exact Jaccard similarity of a row and the next, beside two hash sets. */
@State(Scope.Benchmark)
@OperationsPerInvocation(Corpora.ROWS)
public class Verify {
    private final List<Set<Long>> sets = new ArrayList<>();

    @Setup(Level.Trial)
    public void box(Shingled rows) {
        for (long[] values : rows.values) {
            sets.add(new HashSet<>(Arrays.stream(values).boxed().toList()));
        }
    }

    @Benchmark
    public void tilth(Shingled rows, Blackhole hole) {
        Overlap overlap = new Overlap();
        for (int row = 0; row < Corpora.ROWS; row++) {
            hole.consume(overlap.jaccard(rows.values[row], rows.values[(row + 1) % Corpora.ROWS]));
        }
    }

    @Benchmark
    public void twin(Shingled rows, Blackhole hole) {
        for (int row = 0; row < Corpora.ROWS; row++) {
            hole.consume(Strings.jaccard(sets.get(row), sets.get((row + 1) % Corpora.ROWS)));
        }
    }
}
