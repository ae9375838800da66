package dev.tilth.bench.kernel;

import dev.tilth.sketch.Fingerprint;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** What tells equal rows from others: 128 bits of XXH3 beside SHA-256. */
@OperationsPerInvocation(Corpora.ROWS)
public class Exact {
    @Benchmark
    public void tilth(Corpora corpora, Blackhole hole) {
        for (byte[] line : corpora.lines) {
            hole.consume(Fingerprint.of(line, 0, line.length));
        }
    }

    @Benchmark
    public void twin(Corpora corpora, Blackhole hole) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] line : corpora.lines) {
            hole.consume(digest.digest(line));
        }
    }
}
