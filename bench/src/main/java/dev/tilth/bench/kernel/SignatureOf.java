package dev.tilth.bench.kernel;

import dev.tilth.sketch.MinHash;
import dev.tilth.sketch.Shingles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** The MinHash signature of a set, beside the plain loop over {@code Math.min}. */
@OperationsPerInvocation(Corpora.ROWS)
public class SignatureOf {
    @Benchmark
    public void tilth(Shingled rows, Blackhole hole) {
        MinHash minHash = new MinHash();
        for (Shingles shingles : rows.shingles) {
            hole.consume(minHash.of(shingles));
        }
    }

    @Benchmark
    public void twin(Shingled rows, Blackhole hole) {
        PlainMinHash minHash = new PlainMinHash(MinHash.HASHES);
        for (long[] values : rows.values) {
            hole.consume(minHash.of(values));
        }
    }
}
