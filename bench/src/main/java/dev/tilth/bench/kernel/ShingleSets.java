package dev.tilth.bench.kernel;

import dev.tilth.sketch.Shingles;
import dev.tilth.text.Words;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** The set of word 3-grams from words that are known, beside joined strings in a hash set. */
@OperationsPerInvocation(Corpora.ROWS)
public class ShingleSets {
    static final int N = 3;

    @Benchmark
    public void tilth(Shingled rows, Blackhole hole) {
        Shingles shingles = new Shingles();
        for (Words words : rows.words) {
            shingles.of(words, 0, words.count(), "");
            hole.consume(shingles.count());
        }
    }

    @Benchmark
    public void twin(Shingled rows, Blackhole hole) {
        for (List<String> words : rows.strings) {
            hole.consume(Strings.grams(words, N));
        }
    }
}
