package dev.tilth.bench.kernel;

import dev.tilth.text.Lexemes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** The words of a text and the signs between them that carry meaning; beside strings of the words alone. */
@OperationsPerInvocation(Corpora.ROWS)
public class LexemeHashes {
    @Benchmark
    public void tilth(Corpora corpora, Blackhole hole) {
        Lexemes lexemes = new Lexemes();
        for (String text : corpora.texts) {
            lexemes.clear();
            lexemes.add(text);
            hole.consume(lexemes.criticalHash());
        }
    }

    @Benchmark
    public void twin(Corpora corpora, Blackhole hole) {
        for (String text : corpora.texts) {
            hole.consume(Strings.words(text));
        }
    }
}
