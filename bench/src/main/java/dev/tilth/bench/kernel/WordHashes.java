package dev.tilth.bench.kernel;

import dev.tilth.text.Words;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** The words of a text as hashes, beside strings cut by a pattern. */
@OperationsPerInvocation(Corpora.ROWS)
public class WordHashes {
    @Benchmark
    public void tilth(Corpora corpora, Blackhole hole) {
        Words words = new Words();
        for (String text : corpora.texts) {
            words.clear();
            words.add(text);
            hole.consume(words.count());
        }
    }

    @Benchmark
    public void twin(Corpora corpora, Blackhole hole) {
        for (String text : corpora.texts) {
            hole.consume(Strings.words(text));
        }
    }
}
