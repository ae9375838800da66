package dev.tilth.bench.kernel;

import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** From the bytes of a row to a tree. */
@OperationsPerInvocation(Corpora.ROWS)
public class Parse {
    @Benchmark
    public void tilth(Corpora corpora, Blackhole hole) throws NotJson {
        for (byte[] line : corpora.lines) {
            hole.consume(JsonReader.read(line, 0, line.length));
        }
    }

    @Benchmark
    public void twin(Corpora corpora, Blackhole hole) {
        for (byte[] line : corpora.lines) {
            hole.consume(JacksonTree.read(line));
        }
    }
}
